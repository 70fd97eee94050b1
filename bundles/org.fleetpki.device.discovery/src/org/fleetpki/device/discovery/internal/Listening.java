// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Asks twice, as datagrams are lost, and listens to what comes back, for a fixed time and whatever comes. There is one
 * socket, on a port that nobody knows, so answers come to it alone (WS-Discovery 3.1.1; RFC 6762, 6.7; UPnP 1.1, 1.3.3).
 */
final class Listening {

    private static final int LARGEST_DATAGRAM = 65_507;

    private final Inquiry inquiry;
    private final List<InetSocketAddress> places;
    private final Duration time;

    Listening(Inquiry inquiry, List<InetSocketAddress> places, Duration time) {
        this.inquiry = inquiry;
        this.places = places;
        this.time = time;
    }

    /**
     * Ask and listen. Ends early when the thread is interrupted.
     *
     * @return a remark, empty if at least one question could be sent
     */
    String listen(Sightings sightings) throws IOException {
        // the socket of a channel, as only that one ends when its thread is interrupted
        try (DatagramChannel channel = DatagramChannel.open();
                DatagramSocket socket = channel.socket()) {
            socket.bind(new InetSocketAddress(0));
            long start = System.nanoTime();
            int sent = ask(socket);
            receive(socket, sightings, start + time.toNanos() / 3);
            sent += ask(socket);
            receive(socket, sightings, start + time.toNanos());
            return sent > 0
                    ? ""
                    : "Nothing could be asked by " + inquiry.method().id()
                            + ": no network interface sends its datagrams.";
        }
    }

    private int ask(DatagramSocket socket) throws IOException {
        int sent = 0;
        for (InetSocketAddress place : places) {
            if (!place.getAddress().isMulticastAddress()) {
                sent += send(socket, place);
                continue;
            }
            for (NetworkInterface face : interfaces()) {
                try {
                    socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, face);
                    sent += send(socket, scoped(place, face));
                } catch (SocketException e) {
                    // an interface without an address of that kind; the others may do
                }
            }
        }
        return sent;
    }

    private int send(DatagramSocket socket, InetSocketAddress place) throws IOException {
        int sent = 0;
        for (byte[] question : inquiry.questions()) {
            try {
                socket.send(new DatagramPacket(question, question.length, place));
                sent++;
            } catch (SocketException e) {
                if (socket.isClosed()) {
                    throw e;
                }
                // there is no route to this place, or what was asked before came back as refused
            }
        }
        return sent;
    }

    private void receive(DatagramSocket socket, Sightings sightings, long end) throws IOException {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        while (true) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            socket.setSoTimeout((int) Math.min(left, 60_000));
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                continue; // the end is looked at above
            }
            byte[] datagram = Arrays.copyOf(packet.getData(), packet.getLength());
            inquiry.read(datagram, packet.getAddress()).ifPresent(sightings::add);
        }
    }

    private static List<NetworkInterface> interfaces() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(Listening::isFitForMulticast)
                .toList();
    }

    private static boolean isFitForMulticast(NetworkInterface face) {
        try {
            return face.isUp() && face.supportsMulticast() && !face.isPointToPoint();
        } catch (SocketException e) {
            return false; // it has just gone away
        }
    }

    private static InetSocketAddress scoped(InetSocketAddress place, NetworkInterface face) throws IOException {
        InetAddress group = place.getAddress();
        return group instanceof Inet6Address
                ? new InetSocketAddress(Inet6Address.getByAddress(null, group.getAddress(), face), place.getPort())
                : place;
    }
}
