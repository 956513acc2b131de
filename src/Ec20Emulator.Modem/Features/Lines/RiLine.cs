using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>The RI line of one port and what it is doing. Lives on the mailbox.</summary>
internal sealed class RiLine(ModemPort port, Scheduler scheduler)
{
    /// <summary>Made with the first pulse: most lines never see one.</summary>
    private StepSequence? _steps;
    private Action? _done;

    /// <summary>True while the line is on until AT+QRIR.</summary>
    public bool IsLatched { get; private set; }

    /// <summary>True while the line signals a RING.</summary>
    public bool IsRinging { get; private set; }

    /// <summary>Pulses; a pulse under way begins anew.</summary>
    /// <param name="length">Length of each pulse, and of the gaps.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="done">Called at the end of the last one, or when something else takes its place.</param>
    /// <param name="isRing">True where a RING is signalled.</param>
    public void Pulse(TimeSpan length, int count, Action? done = null, bool isRing = false)
    {
        if (IsLatched)
            return;
        End();
        (IsRinging, _done) = (isRing, done);
        var steps = new List<(TimeSpan Delay, Action Step)>();
        for (var i = 0; i < count; i++)
        {
            steps.Add((i == 0 ? TimeSpan.Zero : length, () => port.Wiring.IsRinging = true));
            steps.Add((length, () => port.Wiring.IsRinging = false));
        }
        steps.Add((TimeSpan.Zero, () =>
        {
            IsRinging = false;
            End();
        }
        ));
        (_steps ??= new StepSequence(scheduler)).Start([.. steps]);
    }

    /// <summary>On until <see cref="Clear"/>.</summary>
    public void Latch()
    {
        _steps?.Cancel();
        End();
        (IsLatched, IsRinging) = (true, false);
        port.Wiring.IsRinging = true;
    }

    /// <summary>Off, whatever was going on.</summary>
    public void Clear()
    {
        _steps?.Cancel();
        End();
        (IsLatched, IsRinging) = (false, false);
        port.Wiring.IsRinging = false;
    }

    /// <summary>What waits for the end of the signal goes on in a turn of its own: it may well ask for the next one.</summary>
    private void End()
    {
        if (_done is not { } done)
            return;
        _done = null;
        scheduler.After(TimeSpan.Zero, done);
    }
}
