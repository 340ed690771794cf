package dev.dealwire.job.yaml;

/** Where in which file something was read, so that a problem noticed later still points there. */
record Place(FileProblems problems, String path, Position at) {

    static Place file(FileProblems problems) {
        return new Place(problems, "", Position.START);
    }

    Place key(String key, Position position) {
        String name = Quoted.shorten(key);
        return new Place(problems, path.isEmpty() ? name : path + '.' + name, position);
    }

    Place item(int index, Position position) {
        return new Place(problems, path + '[' + index + ']', position);
    }

    Place at(Position position) {
        return new Place(problems, path, position);
    }

    void report(String found, String wanted) {
        problems.add(at, path, found, wanted);
    }

    /** A name for this place in a message about another one. */
    String words() {
        return problems.file() + " line " + at.line();
    }
}
