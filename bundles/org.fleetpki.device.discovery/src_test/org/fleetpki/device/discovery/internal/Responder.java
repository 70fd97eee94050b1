// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers each datagram that it gets by some others, from its own address. */
final class Responder implements AutoCloseable {

    private final DatagramSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);

    Responder(String host, Function<byte[], List<byte[]>> answers) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getByName(host));
        Thread.ofPlatform().daemon().start(() -> answer(answers));
    }

    private void answer(Function<byte[], List<byte[]>> answers) {
        byte[] buffer = new byte[65_507];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                asked.incrementAndGet();
                first.countDown();
                byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
                for (byte[] answer : answers.apply(question)) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // closed by the test, or an asker that is gone
            }
        }
    }

    InetSocketAddress place() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    int asked() {
        return asked.get();
    }

    void awaitFirst() throws InterruptedException {
        first.await();
    }

    @Override
    public void close() {
        socket.close();
    }
}
