namespace Ec20Emulator.Ports.Unix;

/// <summary>Terminal settings of an open descriptor. On Linux the master of a PTY gives those of its slave.</summary>
internal static class Terminal
{
    /// <summary>Flags for opening a terminal to read and write without ever blocking or becoming its session leader.</summary>
    internal const int OpenFlags = LibC.ReadWrite | LibC.NoControllingTerminal | LibC.NonBlocking | LibC.CloseOnExec;

    /// <summary>The settings now, or null where the descriptor has none any more.</summary>
    internal static Termios? Get(UnixDescriptor terminal)
    {
        var termios = default(Termios);
        return LibC.Control(terminal, LibC.GetTermios, ref termios) == 0 ? termios : null;
    }

    /// <summary>Changes the settings.</summary>
    /// <returns>False when the terminal refuses.</returns>
    internal static bool TrySet(UnixDescriptor terminal, Termios termios) => LibC.Control(terminal, LibC.SetTermios, ref termios) == 0;

    /// <summary>What poll shows at this moment, of <see cref="LibC.PollIn"/> and <see cref="LibC.PollGone"/>; does not wait.</summary>
    internal static short Poll(UnixDescriptor terminal)
    {
        var referenced = false;
        try
        {
            terminal.DangerousAddRef(ref referenced);
            Span<PollEntry> entries = [new PollEntry { Descriptor = (int)terminal.DangerousGetHandle(), Wanted = LibC.PollIn }];
            return LibC.Poll(entries, 1, 0) < 0 ? LibC.PollGone : entries[0].Seen;
        }
        catch (ObjectDisposedException)
        {
            return LibC.PollGone;
        }
        finally
        {
            if (referenced)
                terminal.DangerousRelease();
        }
    }
}
