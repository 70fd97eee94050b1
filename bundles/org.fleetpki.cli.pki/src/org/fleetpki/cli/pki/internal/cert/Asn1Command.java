// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiTree;
import org.fleetpki.pki.model.tree.TreeNode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the ASN.1 tree of a file. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "asn1",
        description = {
            "Show a file as a tree of ASN.1 values, with offset, header and content length, type and value of each.",
            "Takes DER, BER, base64 and PEM with any labels. Strings of bytes that hold an encoding are opened,",
            "as in extensions, and the parts of PKCS #12 are named.",
            "Nothing is hidden: of a private key in clear, or opened by --open, the numbers are shown."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.SECRET_UNAVAILABLE},
        footer = {
            "  fleetpki asn1 cam-1.pem",
            "  fleetpki asn1 server.p12 --open file:passphrase.txt --depth 8",
            "  fleetpki asn1 cam-1.der --offset 512 --hex --output ndjson | jq -r 'select(.type == \"OCTET STRING\")'"
        })
public final class Asn1Command implements CliCommand {

    @Parameters(paramLabel = "FILE", description = "The file; - is stdin.")
    private Path file = Path.of("");

    @Option(
            names = "--offset",
            paramLabel = "N",
            description = "Begin with the value at this byte of the encoding. Default: 0.")
    private Optional<Integer> offset = Optional.empty();

    @Option(names = "--depth", paramLabel = "N", description = "Show so many levels below the first. Default: all.")
    private int depth = Integer.MAX_VALUE;

    @Option(names = "--hex", description = "Add all bytes of every value that holds no others.")
    private boolean hex;

    @Option(
            names = "--open",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description =
                    "Decrypt what PKCS #12 and PKCS #8 have encrypted with the passphrase that is kept at env:NAME,"
                            + " file:PATH or prompt:QUESTION. What is decrypted has offsets of its own.")
    private Optional<SecretRef> open = Optional.empty();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final PkiTree trees;
    private final InputFiles input;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public Asn1Command(
            @Reference PkiTree trees,
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.trees = trees;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.CERTIFICATES;
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<PkiTree.Tree> found = read();
        List<String> rows = new ArrayList<>();
        for (PkiTree.Tree tree : found) {
            if (output.isText() && found.size() > 1) {
                output.text(TextStyle.clean(tree.label() + " at byte " + tree.offset())
                        .strip());
            }
            TreeNode root = offset.isEmpty() ? tree.root() : at(tree.root(), offset.get());
            show(root, new Place(tree, 0, false), output, rows);
        }
        if (output.format() == OutputFormat.JSON) {
            output.json(JsonObject.array(rows));
        }
        return ExitCodes.OK;
    }

    private List<PkiTree.Tree> read() throws PkiException, FleetException, CliException {
        byte[] data = input.bytes(file);
        Optional<Secret> secret = input.resolve(open);
        try {
            return trees.read(InputFiles.name(file), data, secret);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    /** The value that begins at a byte; of several the outermost. */
    private TreeNode at(TreeNode root, int wanted) throws CliException {
        return search(root, wanted)
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        InputFiles.name(file) + " has no value that begins at byte " + wanted
                                + "; the first column has those that there are."));
    }

    private static Optional<TreeNode> search(TreeNode node, int wanted) {
        if (node.decrypted()) {
            return Optional.empty();
        }
        return node.offset() == wanted
                ? Optional.of(node)
                : node.children().stream()
                        .flatMap(child -> search(child, wanted).stream())
                        .findFirst();
    }

    /** Where a value stands: in which tree, how deep, and whether what it is in was encrypted. */
    private record Place(PkiTree.Tree tree, int level, boolean decrypted) {

        Place below(TreeNode node) {
            return new Place(tree, level + 1, decrypted || node.decrypted());
        }
    }

    private void show(TreeNode node, Place place, CommandOutput output, List<String> rows) {
        switch (output.format()) {
            case TEXT -> output.text(line(node, place));
            case JSON -> rows.add(json(node, place).text());
            case NDJSON -> output.json(json(node, place).text());
        }
        if (place.level() < depth) {
            node.children().forEach(child -> show(child, place.below(node), output, rows));
        }
    }

    /** Offsets with a star count from the begin of what was decrypted. */
    private String line(TreeNode node, Place place) {
        String numbers = String.format(
                Locale.ROOT,
                "%s%6d %2d+%-6d ",
                place.decrypted() || node.decrypted() ? "*" : " ",
                node.offset(),
                node.headerLength(),
                node.contentLength());
        String words = Stream.of(node.name(), node.type(), node.value())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        String indent = "  ".repeat(place.level());
        String bytes = hex && node.children().isEmpty()
                ? System.lineSeparator()
                        + " ".repeat(numbers.length())
                        + indent
                        + node.encoding().content().hex()
                : "";
        return numbers
                + indent
                + TextStyle.clean(words)
                + (node.encoding().isDistinguished() ? "" : " (BER, not DER)")
                + bytes;
    }

    private JsonObject json(TreeNode node, Place place) {
        JsonObject json = new JsonObject()
                .with("offset", node.offset())
                .with("depth", place.level())
                .with("headerLength", node.headerLength())
                .with("length", node.contentLength())
                .with("class", node.encoding().tagClass().name().toLowerCase(Locale.ROOT))
                .with("tag", node.encoding().tag())
                .with("constructed", node.encoding().isConstructed())
                .with("type", node.type());
        if (!node.name().isEmpty()) {
            json.with("name", node.name());
        }
        if (!node.value().isEmpty()) {
            json.with("value", node.value());
        }
        if (hex && node.children().isEmpty()) {
            json.with("hex", node.encoding().content().hex());
        }
        json.with("distinguished", node.encoding().isDistinguished())
                .with("decrypted", place.decrypted() || node.decrypted());
        PkiTree.Tree tree = place.tree();
        return tree.label().isEmpty() ? json : json.with("label", tree.label()).with("place", tree.offset());
    }
}
