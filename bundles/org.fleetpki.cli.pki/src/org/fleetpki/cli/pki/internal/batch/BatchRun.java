// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers lines on all cores, in their order, in constant memory: lines that are neither answered nor written are bounded in
 * number and in bytes. Each answer is written as soon as those before it are, so that a partner may wait for it before it
 * asks on.
 */
public final class BatchRun {

    /** Answers are joined up to this size where several are ready. */
    private static final int CHUNK = 1 << 16;

    private static final int MAX_MEBIBYTES = 128;

    private static final FutureTask<byte[]> END = new FutureTask<>(() -> new byte[0]);

    private final Function<LineSource.Line, byte[]> answers;
    private final int threads;
    private final BlockingQueue<Future<byte[]>> waiting;
    private final Semaphore memory = new Semaphore(MAX_MEBIBYTES << 10);

    /** @param answers makes the answer to a line, with its line end; for all threads, and it must not throw */
    public BatchRun(Function<LineSource.Line, byte[]> answers, int threads) {
        this.answers = answers;
        this.threads = threads;
        this.waiting = new ArrayBlockingQueue<>(threads * 64);
    }

    /**
     * Answer everything.
     *
     * @param out is given whole lines
     * @param stopped whether to read no further; what was read is still answered
     */
    public void run(LineSource in, Consumer<byte[]> out, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        Thread writer = Thread.ofPlatform().name("batch-answers").start(() -> write(out));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Optional<LineSource.Line> line = in.next();
            while (line.isPresent() && !stopped.getAsBoolean()) {
                if (line.get().tooLong() || !line.get().isBlank()) {
                    submit(workers, line.get());
                }
                line = in.next();
            }
        } finally {
            waiting.put(END);
            writer.join();
        }
    }

    private void submit(ExecutorService workers, LineSource.Line line) throws InterruptedException {
        int kibibytes = 1 + (line.bytes().length >> 10);
        memory.acquire(kibibytes);
        waiting.put(workers.submit(() -> {
            try {
                return answers.apply(line);
            } finally {
                memory.release(kibibytes);
            }
        }));
    }

    private void write(Consumer<byte[]> out) {
        try {
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            Future<byte[]> next = waiting.take();
            while (next != END) {
                chunk.writeBytes(next.get());
                Future<byte[]> following = waiting.peek();
                if (following == null || !following.isDone() || chunk.size() >= CHUNK) {
                    out.accept(chunk.toByteArray());
                    chunk.reset();
                }
                next = waiting.take();
            }
            out.accept(chunk.toByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is made for every line", e);
        }
    }
}
