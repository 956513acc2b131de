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
    internal bool IsOpened
    {
        get
        {
            var referenced = false;
            try
            {
                Master.DangerousAddRef(ref referenced);
                Span<PollEntry> entries = [new PollEntry { Descriptor = (int)Master.DangerousGetHandle() }];
                return LibC.Poll(entries, 1, 0) >= 0 && (entries[0].Seen & LibC.PollGone) == 0;
            }
            finally
            {
                if (referenced)
                    Master.DangerousRelease();
            }
        }
    }

    /// <summary>Settings a program has made on the slave.</summary>
    internal LineSettings? LineSettings => Terminal.Get(Master)?.LineSettings;

    /// <summary>Sets the slave raw. Otherwise its echo would send our own output back to us.</summary>
    internal void MakeRaw()
    {
        if (Terminal.Get(Master) is not { } termios)
            throw LibC.Failure(SlavePath);
        termios.MakeRaw();
        if (!Terminal.TrySet(Master, termios))
            throw LibC.Failure(SlavePath);
    }

    /// <summary>Drops what was written to the slave and not read there. Only the slave itself can do that on all kernels.</summary>
    internal void DiscardUnread()
    {
        using var slave = LibC.Open(SlavePath, Terminal.OpenFlags);
        if (slave.IsInvalid || LibC.Control(slave, LibC.FlushQueues, LibC.FlushInput) != 0)
            throw LibC.Failure(SlavePath);
    }

    public void Dispose() => Master.Dispose();
}
