package io.github.unionaid.core.union;

/** A union was asked for that the tree does not have. */
public final class UnknownUnionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String asked;

    UnknownUnionException(String attribute, String asked, UnionTree tree) {
        super("no union with " + attribute + " " + asked + " in the tree of " + tree.size() + " under " + tree.root());
        this.asked = asked;
    }

    /** The id or code that was asked for. */
    public String asked() {
        return asked;
    }
}
