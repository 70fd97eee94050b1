// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As much of a DNS message (RFC 1035, 4) as DNS-SD needs. */
final class DnsMessage {

    static final int PTR = 12;
    static final int TXT = 16;
    static final int SRV = 33;

    private static final int RESPONSE = 0x8000;
    private static final int IN = 1;
    private static final int MOST_RECORDS = 200;

    /** A name has 255 bytes at most, and every part of it two at least. */
    private static final int MOST_LABELS = 128;

    /**
     * A record.
     *
     * @param name whom it is about, such as {@code _axis-video._tcp.local}
     * @param type its number
     * @param target the name in a PTR record; empty in others
     * @param port the port in an SRV record; 0 in others
     * @param texts the strings in a TXT record; empty in others
     */
    record Entry(String name, int type, String target, int port, List<String> texts) {}

    private final ByteBuffer message;

    private DnsMessage(byte[] message) {
        this.message = ByteBuffer.wrap(message);
    }

    /** A question for the pointers of service types; the id is 0 and answers may come to the port it is sent from. */
    static byte[] question(List<String> services) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeShorts(out, 0, 0, services.size(), 0, 0, 0);
        for (String service : services) {
            for (String label : service.split("\\.")) {
                byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
                out.write(bytes.length);
                out.writeBytes(bytes);
            }
            out.write(0);
            writeShorts(out, PTR, IN);
        }
        return out.toByteArray();
    }

    private static void writeShorts(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value >> 8);
            out.write(value);
        }
    }

    /** The records of a response; empty if it is no response, or cannot be read. */
    static Optional<List<Entry>> records(byte[] message) {
        try {
            return new DnsMessage(message).read();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<List<Entry>> read() {
        message.getShort(); // the id is of no use: responders of multicast DNS may set it to 0
        if ((message.getShort() & RESPONSE) == 0) {
            return Optional.empty();
        }
        int questions = unsignedShort();
        int records = unsignedShort() + unsignedShort() + unsignedShort();
        if (records > MOST_RECORDS || questions > MOST_RECORDS) {
            return Optional.empty();
        }
        for (int i = 0; i < questions; i++) {
            name();
            message.getInt();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            entries.add(entry());
        }
        return Optional.of(entries);
    }

    private Entry entry() {
        String name = name();
        int type = unsignedShort();
        message.getShort(); // the class, with the bit of multicast DNS that empties caches
        message.getInt(); // the time to live
        int length = unsignedShort();
        int end = message.position() + length;
        if (end > message.limit()) {
            throw new BufferUnderflowException();
        }
        Entry entry = switch (type) {
            case PTR -> new Entry(name, type, name(), 0, List.of());
            case SRV -> {
                message.getInt(); // priority and weight
                yield new Entry(name, type, "", unsignedShort(), List.of());
            }
            case TXT -> new Entry(name, type, "", 0, texts(end));
            default -> new Entry(name, type, "", 0, List.of());
        };
        message.position(end);
        return entry;
    }

    private List<String> texts(int end) {
        List<String> texts = new ArrayList<>();
        while (message.position() < end) {
            byte[] text = new byte[message.get() & 0xff];
            message.get(text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** A name, which may end by pointing back to an earlier place (RFC 1035, 4.1.4), and then not forward or in a ring. */
    private String name() {
        List<String> labels = new ArrayList<>();
        int back = -1;
        int before = message.position();
        while (labels.size() < MOST_LABELS) {
            int length = message.get() & 0xff;
            if (length == 0) {
                break;
            } else if (length >= 0xc0) {
                int target = (length & 0x3f) << 8 | message.get() & 0xff;
                if (target >= before) {
                    throw new IllegalArgumentException("a name points forward");
                }
                back = back < 0 ? message.position() : back;
                before = target;
                message.position(target);
            } else if (length > 63) {
                throw new IllegalArgumentException("a label is too long");
            } else {
                byte[] label = new byte[length];
                message.get(label);
                labels.add(new String(label, StandardCharsets.UTF_8));
            }
        }
        if (back >= 0) {
            message.position(back);
        }
        return String.join(".", labels);
    }

    private int unsignedShort() {
        return message.getShort() & 0xffff;
    }
}
