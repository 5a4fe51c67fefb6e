package io.github.unionaid.core.union;

/** A union was asked for that the tree or register does not have. */
public final class UnknownUnionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String asked;

    UnknownUnionException(String attribute, String asked, UnionTree tree) {
        super("no union with " + attribute + " " + asked + " in the tree of " + tree.size() + " under " + tree.root());
        this.asked = asked;
    }

    UnknownUnionException(String attribute, String asked, UnionRegister register) {
        super("no union with " + attribute + " " + asked + " on any day in " + register);
        this.asked = asked;
    }

    /** The id or code that was asked for. */
    public String asked() {
        return asked;
    }
}
