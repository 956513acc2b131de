namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>AT+QSCLK: whether the module may sleep while DTR is off. The emulator never sleeps, as a host cannot tell from its port. Not saved.</summary>
internal sealed class SleepClock
{
    public bool IsAllowed { get; set; }
}
