using System.Text;
using Ec20Emulator.Ports.Unix;

namespace Ec20Emulator.Ports.Pty;

/// <summary>A pseudo-terminal: the master is ours, the slave is the serial device of the host program.</summary>
internal sealed class PtyDevice : IDisposable
{
    /// <summary>Makes a pair, raw before anybody can know its name.</summary>
    /// <exception cref="IOException">The system has none left, or has no PTYs.</exception>
    internal PtyDevice()
    {
        Master = LibC.OpenPseudoTerminal(Terminal.OpenFlags);
        try
        {
            if (Master.IsInvalid || LibC.GrantPseudoTerminal(Master) != 0 || LibC.UnlockPseudoTerminal(Master) != 0)
                throw LibC.Failure("No pseudo-terminal can be had");
            Span<byte> name = stackalloc byte[256];
            if (LibC.PseudoTerminalName(Master, name, (nuint)name.Length) != 0)
                throw new IOException("The pseudo-terminal has no name.");
            SlavePath = Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]);
            MakeRaw();

            // A master reports a hang-up only once its slave has been open: that is how "nobody is there" is recognised.
            using var slave = LibC.Open(SlavePath, Terminal.OpenFlags);
            if (slave.IsInvalid)
                throw LibC.Failure(SlavePath);
        }
        catch
        {
            Master.Dispose();
            throw;
        }
    }

    /// <summary>Our end, non-blocking.</summary>
    internal UnixDescriptor Master { get; }

    /// <summary>The device of the other end, such as <c>/dev/pts/7</c>.</summary>
    internal string SlavePath { get; }

    /// <summary>A program has the slave open now.</summary>
    internal bool IsOpened => (Terminal.Poll(Master) & LibC.PollGone) == 0;

    /// <summary>A program has the slave open, or had it open since and left bytes for us.</summary>
    internal bool HasCaller => Terminal.Poll(Master) is var seen && ((seen & LibC.PollGone) == 0 || (seen & LibC.PollIn) != 0);

    /// <summary>Settings a program has made on the slave; null while it has set speed 0.</summary>
    internal LineSettings? LineSettings => Terminal.Get(Master) is { HasSpeed: true } terminal ? terminal.LineSettings : null;

    /// <summary>Sets the slave raw. Otherwise its echo would send our own output back to us.</summary>
    internal void MakeRaw()
    {
        if (Terminal.Get(Master) is not { } termios)
            throw LibC.Failure(SlavePath);
        termios.MakeRaw();
        if (!Terminal.TrySet(Master, termios))
            throw LibC.Failure(SlavePath);
    }

    /// <summary>Drops what was written to the slave and not read there, and after a hang-up what was left for us.</summary>
    internal void DiscardUnread()
    {
        Span<byte> left = stackalloc byte[1024];
        while (!IsOpened && LibC.Read(Master, left, (nuint)left.Length) > 0)
        {
        }

        // The master cannot flush the queue of the slave on all kernels; the slave itself can.
        using var slave = LibC.Open(SlavePath, Terminal.OpenFlags);
        if (slave.IsInvalid || LibC.Control(slave, LibC.FlushQueues, LibC.FlushInput) != 0)
            throw LibC.Failure(SlavePath);
    }

    public void Dispose() => Master.Dispose();
}
