// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.cli.pki.internal.batch.BatchRun;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.junit.jupiter.api.Test;

class BatchRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static BatchRun run() {
        return new BatchRun(new BatchAnswers(new EchoValidator(), InstantSource.system())::answer, 4);
    }

    private static byte[] request(int id) {
        String line = "{\"id\":\"" + id + "\",\"leaf\":" + Paper.quoted(Paper.certificate(id % 10)) + "}\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> answers(InputStream in) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run().run(new LineSource(in), out::writeBytes, () -> false);
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        });
    }

    @Test
    void answers_come_in_the_order_of_the_requests() {
        int count = 3_000;
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            in.writeBytes(request(i));
        }
        List<String> answers = answers(new ByteArrayInputStream(in.toByteArray()));
        assertEquals(count, answers.size());
        for (int i = 0; i < count; i++) {
            assertTrue(answers.get(i).startsWith("{\"id\":\"" + i + "\","), answers.get(i));
        }
    }

    @Test
    void blank_lines_are_passed_over_and_the_last_line_needs_no_end() {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.writeBytes("\n \r\n".getBytes(StandardCharsets.US_ASCII));
        in.writeBytes(new String(request(1), StandardCharsets.US_ASCII).strip().getBytes(StandardCharsets.US_ASCII));
        assertEquals(1, answers(new ByteArrayInputStream(in.toByteArray())).size());
        assertEquals(List.of(), answers(new ByteArrayInputStream(new byte[0])));
    }

    /** A partner may wait for each answer before it asks on. */
    @Test
    void an_answer_does_not_wait_for_the_next_request() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
            try (PipedOutputStream requests = new PipedOutputStream();
                    PipedInputStream in = new PipedInputStream(requests)) {
                Thread batch = Thread.ofPlatform().start(() -> runInto(in, answers));
                for (int i = 0; i < 3; i++) {
                    requests.write(request(i));
                    requests.flush();
                    assertTrue(answers.take().startsWith("{\"id\":\"" + i + "\","));
                }
                requests.close();
                batch.join();
            }
            return null;
        });
    }

    private static void runInto(InputStream in, LinkedBlockingQueue<String> answers) {
        try {
            run().run(
                            new LineSource(in),
                            bytes -> new String(bytes, StandardCharsets.UTF_8)
                                    .lines()
                                    .forEach(answers::add),
                            () -> false);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_interruption_ends_the_reading_but_no_answer() throws Exception {
        AtomicInteger read = new AtomicInteger();
        List<String> answers = new ArrayList<>();
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            in.writeBytes(request(i));
        }
        run().run(
                        new LineSource(new ByteArrayInputStream(in.toByteArray())),
                        bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .forEach(answers::add),
                        () -> read.incrementAndGet() > 10);
        assertEquals(10, answers.size());
    }

    @Test
    void a_line_that_is_too_long_is_cut_and_the_next_one_is_whole() throws Exception {
        InputStream endless = new InputStream() {
            private int left = LineSource.MAX_LENGTH + 10;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = Math.min(left, length);
                Arrays.fill(buffer, offset, offset + Math.max(0, count), (byte) 'x');
                left -= Math.max(0, count);
                return count > 0 ? count : -1;
            }
        };
        LineSource lines = new LineSource(new SequenceInputStream(
                endless, new ByteArrayInputStream("\nnext".getBytes(StandardCharsets.US_ASCII))));
        LineSource.Line first = lines.next().orElseThrow();
        assertTrue(first.tooLong());
        assertEquals(LineSource.MAX_LENGTH, first.bytes().length);
        LineSource.Line second = lines.next().orElseThrow();
        assertFalse(second.tooLong());
        assertArrayEquals("next".getBytes(StandardCharsets.US_ASCII), second.bytes());
        assertTrue(lines.next().isEmpty());
    }
}
