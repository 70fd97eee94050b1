// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.PkiException;

/**
 * What was to be changed in the book, on the disk before it is: changes, then {@code go}; then the index is rewritten; then
 * {@code done}. Changes with a {@code go} that nothing follows are completed by whoever writes next; without it nobody was
 * told that they would come about.
 */
final class RevocationJournal {

    private static final String GO = "go";
    private static final String DONE = "done";
    private static final String DROPPED = "dropped";

    /** Stands for a line that a crash cut short. */
    private static final RevocationIntent TORN =
            new RevocationIntent(Instant.EPOCH, BigInteger.ZERO, Optional.empty(), Optional.empty(), "", "");

    private final Path file;

    RevocationJournal(Path file) {
        this.file = file;
    }

    /**
     * What the journal says.
     *
     * @param unfinished changes that a crash kept out of the index
     * @param isAbandoned whether it ends with changes that were not even begun
     * @param details revocations of which the index cannot hold everything
     */
    record Content(List<RevocationIntent> unfinished, boolean isAbandoned, Map<BigInteger, RevocationMark> details) {}

    /** Write down what will be done. The caller holds the lock. */
    void intend(Instant now, List<RevocationIntent> changes) throws IOException {
        append(changes.stream().map(RevocationIntent::write).collect(Collectors.joining("\n")) + "\n" + mark(now, GO));
    }

    /** Write down that it is done. */
    void done(Instant now) throws IOException {
        append(mark(now, DONE));
    }

    /** Write down that it could not be done, and shall not be. */
    void dropped(Instant now) throws IOException {
        append(mark(now, DROPPED));
    }

    private static String mark(Instant now, String word) {
        return now + "\t" + word;
    }

    private void append(String lines) throws IOException {
        DurableFiles.appendLine(file, lines, RevocationJournal::isWhole);
    }

    private static boolean isWhole(String line) {
        return line.endsWith("\t" + GO) || line.endsWith("\t" + DONE) || line.endsWith("\t" + DROPPED);
    }

    /**
     * Read it, in memory for what is in the last batch and what the index cannot hold.
     *
     * @throws PkiException naming a line that is malformed
     */
    Content read() throws IOException, PkiException {
        List<RevocationIntent> batch = new ArrayList<>();
        Map<BigInteger, RevocationMark> details = new HashMap<>();
        boolean going = false;
        try (BufferedReader in = open()) {
            String line = in.readLine();
            for (int number = 1; line != null; number++) {
                String next = in.readLine();
                if (line.endsWith("\t" + GO)) {
                    going = true;
                } else if (line.endsWith("\t" + DONE) || line.endsWith("\t" + DROPPED)) {
                    if (line.endsWith("\t" + DONE)) {
                        batch.forEach(change -> remember(details, change));
                    }
                    batch.clear();
                    going = false;
                } else {
                    batch.add(parse(number, line, next == null));
                }
                line = next;
            }
        }
        boolean torn = batch.remove(TORN);
        boolean abandoned = !going && (torn || !batch.isEmpty());
        if (going) {
            batch.forEach(change -> remember(details, change));
        }
        return new Content(going ? List.copyOf(batch) : List.of(), abandoned, details);
    }

    private BufferedReader open() throws IOException {
        return Files.exists(file)
                ? Files.newBufferedReader(file, StandardCharsets.UTF_8)
                : new BufferedReader(Reader.nullReader());
    }

    private static void remember(Map<BigInteger, RevocationMark> details, RevocationIntent change) {
        details.remove(change.serial());
        change.mark().filter(mark -> !mark.isExpressible()).ifPresent(mark -> details.put(change.serial(), mark));
    }

    /** The last line may be all that a crash left of one. */
    private RevocationIntent parse(int number, String line, boolean last) throws PkiException {
        try {
            return RevocationIntent.read(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            if (last) {
                return TORN;
            }
            throw Storage.failure(file, "line " + number + " is no change of the book of revocations");
        }
    }
}
