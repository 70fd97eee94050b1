// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.api.files.PkiTree;
import org.fleetpki.pki.model.tree.TreeNode;
import org.junit.jupiter.api.Test;

class ContentTreeTest {

    private static final ContentTree TREES = new ContentTree();

    private static TreeNode tree(byte[] data, String passphrase) throws PkiException {
        return TREES.read("The file", data, Optional.ofNullable(passphrase).map(Fixtures::secret))
                .getFirst()
                .root();
    }

    private static List<TreeNode> all(TreeNode node) {
        List<TreeNode> nodes = new ArrayList<>(List.of(node));
        node.children().forEach(child -> nodes.addAll(all(child)));
        return nodes;
    }

    private static TreeNode find(TreeNode root, String name) {
        return all(root).stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static byte[] pkcs12(PkiFormat format) throws PkiException {
        return Fixtures.write(format, "secret", new PkiObject.KeyStoreObject(List.of(Fixtures.entry())));
    }

    @Test
    void the_parts_of_pkcs12_are_named_and_opened() throws Exception {
        TreeNode root = tree(pkcs12(PkiFormat.PKCS12), "secret");
        assertEquals("HMAC-SHA256, 100000 iterations", find(root, "macData").value());
        assertEquals(
                "encrypted with PBES2 (PBKDF2, aes256-CBC)",
                find(root, "encryptedContentInfo").value());
        assertEquals("'gerät 1'", find(root, "safeBag").value());
        assertTrue(find(root, "safeContents").decrypted());
        List<String> texts = all(root).stream().map(TreeNode::value).toList();
        assertTrue(texts.contains("\"camera\""), "the certificate was opened");
        assertTrue(texts.contains("rsaEncryption (1.2.840.113549.1.1.1)"), "the key was opened");
        TreeNode old = tree(pkcs12(PkiFormat.PKCS12_LEGACY), null);
        assertEquals("HMAC-SHA1, 2048 iterations", find(old, "macData").value());
        assertTrue(all(old).stream().noneMatch(TreeNode::decrypted));
        assertEquals(
                "PBMAC1",
                find(tree(pkcs12(PkiFormat.PKCS12_PBMAC1), null), "macData").value());
    }

    @Test
    void a_wrong_passphrase_leaves_parts_closed_and_says_so() throws Exception {
        TreeNode root = tree(pkcs12(PkiFormat.PKCS12_LEGACY), "wrong");
        String words = find(root, "encryptedContentInfo").value();
        assertTrue(words.contains("The passphrase does not open The file"), words);
        assertTrue(all(root).stream().noneMatch(TreeNode::decrypted));
    }

    @Test
    void offsets_and_bytes_are_those_of_the_file_also_within_strings() throws Exception {
        byte[] der = Fixtures.write(PkiFormat.PKCS7_DER, null, Fixtures.object(Fixtures.DEVICE));
        for (TreeNode node : all(tree(der, null))) {
            byte[] bytes = node.bytes().toArray();
            assertEquals(node.headerLength() + node.contentLength(), bytes.length);
            for (int i = 0; i < bytes.length; i++) {
                assertEquals(der[node.offset() + i], bytes[i]);
            }
        }
        assertTrue(all(tree(der, null)).stream().anyMatch(node -> node.value().equals("2030-01-01T00:00:00Z")));
    }

    @Test
    void every_block_of_a_file_has_a_tree() throws Exception {
        byte[] pem =
                Fixtures.write(PkiFormat.PEM, null, Fixtures.object(Fixtures.DEVICE), Fixtures.object(Fixtures.ROOT));
        List<PkiTree.Tree> trees = TREES.read("The file", pem, Optional.empty());
        assertEquals(
                List.of("CERTIFICATE", "CERTIFICATE"),
                trees.stream().map(PkiTree.Tree::label).toList());
        String sentence = Fixtures.fails(
                PkiFailure.Malformed.class,
                () -> TREES.read("The file", "hello".getBytes(StandardCharsets.US_ASCII), Optional.empty()));
        assertTrue(sentence.contains("neither PEM"), sentence);
    }

    @Test
    void whatever_is_changed_there_is_a_tree_or_a_sentence() throws Exception {
        byte[] data = pkcs12(PkiFormat.PKCS12_LEGACY);
        Random random = new Random(12);
        for (int round = 0; round < 1500; round++) {
            byte[] hostile = data.clone();
            hostile[random.nextInt(random.nextBoolean() ? 120 : data.length)] = (byte) random.nextInt(256);
            try {
                all(tree(hostile, round % 5 == 0 ? "secret" : null));
            } catch (PkiException e) {
                assertTrue(e.failure() instanceof PkiFailure.Malformed, e.getMessage());
            }
        }
    }
}
