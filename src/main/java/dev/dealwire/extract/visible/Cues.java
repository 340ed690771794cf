package dev.dealwire.extract.visible;

/** A set of cues, small enough to be copied around by the thousand. */
public record Cues(long bits) {

    public static final Cues NONE = new Cues(0);

    public static Cues of(Cue... cues) {
        long bits = 0;
        for (Cue cue : cues) {
            bits |= bit(cue);
        }
        return new Cues(bits);
    }

    public boolean has(Cue cue) {
        return (bits & bit(cue)) != 0;
    }

    public boolean hasAny(Cues cues) {
        return (bits & cues.bits) != 0;
    }

    public Cues plus(Cues cues) {
        return new Cues(bits | cues.bits);
    }

    public Cues minus(Cues cues) {
        return new Cues(bits & ~cues.bits);
    }

    public Cues and(Cues cues) {
        return new Cues(bits & cues.bits);
    }

    static long bit(Cue cue) {
        return 1L << cue.ordinal();
    }
}
