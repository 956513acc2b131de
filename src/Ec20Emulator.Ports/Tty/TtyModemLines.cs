using Ec20Emulator.Ports.Unix;

namespace Ec20Emulator.Ports.Tty;

/// <summary>
/// Modem lines of a serial device at the modem's end of a null-modem cable. Such a cable leads the DTE's DTR to our DSR and DCD, its
/// RTS to our CTS; our DTR to its DSR and DCD, our RTS to its CTS. RI has no wire, and DCD none of its own.
/// </summary>
internal sealed class TtyModemLines(UnixDescriptor descriptor)
{
    private const int OwnDtr = 0x2;
    private const int OwnRts = 0x4;
    private const int CtsInput = 0x20;
    private const int DcdInput = 0x40;
    private const int DsrInput = 0x100;

    private readonly CableLines _cable = new();

    /// <summary>The lines of the DTE now, or null for a device without modem lines, such as a PTY.</summary>
    internal DteLines? Read()
    {
        var bits = 0;
        return Control(LibC.GetModemLines, ref bits) == 0 ? _cable.From(FromInputs(bits)) : null;
    }

    /// <summary>Drives our outputs.</summary>
    internal void Write(DceLines lines)
    {
        var bits = 0;
        if (Control(LibC.GetModemLines, ref bits) != 0)
            return;
        bits = (bits & ~(OwnDtr | OwnRts)) | ToOutputs(lines);
        _ = Control(LibC.SetModemLines, ref bits);
    }

    /// <summary>What TIOCMGET shows of the DTE's lines.</summary>
    internal static DteLines FromInputs(int bits) =>
        CableLines.Asserted((bits & DsrInput) != 0, (bits & DcdInput) != 0, (bits & CtsInput) != 0);

    /// <summary>What TIOCMSET is given for our lines.</summary>
    internal static int ToOutputs(DceLines lines) =>
        (lines.HasFlag(DceLines.Dsr) ? OwnDtr : 0) | (lines.HasFlag(DceLines.Cts) ? OwnRts : 0);

    private int Control(uint request, ref int bits)
    {
        try
        {
            return LibC.Control(descriptor, request, ref bits);
        }
        catch (ObjectDisposedException)
        {
            return -1;
        }
    }
}
