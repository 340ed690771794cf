package dev.dealwire.extract.page;

import java.util.Arrays;

/** The words and word beginnings that phrases are made of, each with a number; a word of a page that is not among them costs a few look-ups. */
final class Vocabulary {

    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final int ASCII = 128;

    /** An open hash table from (node, character) to node: no object a step. */
    private long[] steps = emptySteps(1 << 10);

    private int[] targets = new int[1 << 10];
    /** The nodes after one letter of ASCII and after two: most words of a page lead no further. */
    private final int[] afterOne = noNodes(ASCII);

    private final int[] afterTwo = noNodes(ASCII * ASCII);
    /** The first step from each node, which for most nodes is the only one. */
    private char[] firstLetters = new char[256];

    private int[] firstTargets = new int[256];
    private boolean[] branching = new boolean[256];
    private int[] words = new int[256];
    private int[] stems = new int[256];
    private int nodes = 1;
    private int numbers = Tokens.FIRST_WORD;

    int word(String folded) {
        int node = path(folded);
        if (words[node] == Tokens.UNKNOWN) {
            words[node] = numbers++;
        }
        return words[node];
    }

    int stem(String folded) {
        int node = path(folded);
        if (stems[node] == Tokens.UNKNOWN) {
            stems[node] = numbers++;
        }
        return stems[node];
    }

    private int path(String folded) {
        int node = ROOT;
        for (int i = 0; i < folded.length(); i++) {
            int next = next(node, folded.charAt(i));
            node = next == NONE ? addNode(node, folded.charAt(i)) : next;
            noteBeginning(folded, i, node);
        }
        return node;
    }

    private void noteBeginning(String folded, int last, int node) {
        char letter = folded.charAt(last);
        char first = folded.charAt(0);
        if (last == 0 && letter < ASCII) {
            afterOne[letter] = node;
        } else if (last == 1 && first < ASCII && letter < ASCII) {
            afterTwo[first * ASCII + letter] = node;
        }
    }

    private int addNode(int node, char c) {
        if (nodes * 2 > steps.length) {
            grow();
        }
        if (nodes == words.length) {
            words = Arrays.copyOf(words, nodes * 2);
            stems = Arrays.copyOf(stems, nodes * 2);
            firstLetters = Arrays.copyOf(firstLetters, nodes * 2);
            firstTargets = Arrays.copyOf(firstTargets, nodes * 2);
            branching = Arrays.copyOf(branching, nodes * 2);
        }
        if (firstLetters[node] == 0) {
            firstLetters[node] = c;
            firstTargets[node] = nodes;
        } else {
            branching[node] = true;
        }
        put(step(node, c), nodes);
        return nodes++;
    }

    private void grow() {
        long[] oldSteps = steps;
        int[] oldTargets = targets;
        steps = emptySteps(oldSteps.length * 2);
        targets = new int[oldSteps.length * 2];
        for (int i = 0; i < oldSteps.length; i++) {
            if (oldSteps[i] != NONE) {
                put(oldSteps[i], oldTargets[i]);
            }
        }
    }

    private void put(long step, int target) {
        int slot = slot(step);
        steps[slot] = step;
        targets[slot] = target;
    }

    private int next(int node, char c) {
        if (firstLetters[node] == c) {
            return firstTargets[node];
        }
        if (!branching[node]) {
            return NONE;
        }
        long step = step(node, c);
        int slot = slot(step);
        return steps[slot] == NONE ? NONE : targets[slot];
    }

    /** Where the step stands, or the free place where it would. */
    private int slot(long step) {
        int mask = steps.length - 1;
        int slot = (int) ((step * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (steps[slot] != NONE && steps[slot] != step) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Adds the word in {@code chars[from, to)} to the tokens: its own number and that of its longest known beginning. */
    void look(char[] chars, int from, int to, Tokens tokens) {
        int node = ROOT;
        int stem = Tokens.UNKNOWN;
        for (int at = from; at < to; at++) {
            node = switch (at - from) {
                case 0 -> first(chars[at]);
                case 1 -> second(node, chars[from], chars[at]);
                default -> next(node, chars[at]);
            };
            if (node == NONE) {
                tokens.add(Tokens.UNKNOWN, stem);
                return;
            }
            stem = stems[node] == Tokens.UNKNOWN ? stem : stems[node];
        }
        tokens.add(words[node], stem);
    }

    private int first(char letter) {
        return letter < ASCII ? afterOne[letter] : next(ROOT, letter);
    }

    private int second(int node, char first, char letter) {
        return first < ASCII && letter < ASCII ? afterTwo[first * ASCII + letter] : next(node, letter);
    }

    private static int[] noNodes(int size) {
        int[] nodes = new int[size];
        Arrays.fill(nodes, NONE);
        return nodes;
    }

    private static long step(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }

    private static long[] emptySteps(int size) {
        long[] steps = new long[size];
        Arrays.fill(steps, NONE);
        return steps;
    }
}
