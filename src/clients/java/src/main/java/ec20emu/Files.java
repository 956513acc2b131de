package ec20emu;

import java.util.List;

/** The files of the modem, by the names of the FILE commands, such as {@code UFS:ca.pem}. */
public final class Files {
    private final Control control;

    Files(Control control) {
        this.control = control;
    }

    /** Stores a file, whole or not at all; replaces one of that name. */
    public void put(String name, byte[] content) {
        control.bytes("PUT", "files/" + Control.escape(name), content, "application/octet-stream");
    }

    /** The content of a file. */
    public byte[] get(String name) {
        return control.bytes("GET", "files/" + Control.escape(name), null, "");
    }

    /** Deletes a file. */
    public void delete(String name) {
        control.json("DELETE", "files/" + Control.escape(name), null);
    }

    /** The files that fit a pattern such as {@code RAM:*}. */
    public List<Views.ModemFile> list(String pattern) {
        return Views.list(control.get("files?pattern=" + Control.escape(pattern)).get("files"), Views.ModemFile::of);
    }
}
