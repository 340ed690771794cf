package dev.dealwire.fetch;

/** A reference leads to no page in the archive: its file has gone by retention, or is damaged. */
public final class PageNotArchivedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ArchiveReference reference;

    public PageNotArchivedException(ArchiveReference reference, String found) {
        super("found " + found + " in " + reference.file() + " at " + reference.offset() + ", wanted a page of "
                + reference.digest());
        this.reference = reference;
    }

    public ArchiveReference reference() {
        return reference;
    }
}
