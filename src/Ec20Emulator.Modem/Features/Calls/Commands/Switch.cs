using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>A command that switches something on or off; sms-calls.md 8.</summary>
/// <param name="name">The command.</param>
/// <param name="suffix">What the read form prints behind the value.</param>
internal abstract class Switch(string name, string suffix = "") : IReadCommand, IWriteCommand<Switch.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsOn);

    protected abstract bool IsOn { get; set; }

    public AtResult Read(Turn turn) => AtResult.Line($"{name}: {(IsOn ? 1 : 0)}{suffix}");

    public AtResult Write(Args args, Turn turn)
    {
        IsOn = args.IsOn;
        return AtResult.Ok;
    }
}

/// <summary>AT+CLIP - the caller's number behind each RING. The network provides it: second value of the read form.</summary>
[AtCommand("+CLIP")]
internal sealed class Clip(CallSettings settings) : Switch("+CLIP", ",1")
{
    protected override bool IsOn { get => settings.ShowsCaller; set => settings.ShowsCaller = value; }
}

/// <summary>AT+COLP - ATD waits for the answer and tells the number. Second value of the read form: not provided, as the manual prints it.</summary>
[AtCommand("+COLP")]
internal sealed class Colp(CallSettings settings) : Switch("+COLP", ",0")
{
    protected override bool IsOn { get => settings.ShowsConnectedLine; set => settings.ShowsConnectedLine = value; }
}

/// <summary>AT+CRC - <c>+CRING: VOICE</c> in place of RING.</summary>
[AtCommand("+CRC")]
internal sealed class Crc(CallSettings settings) : Switch("+CRC")
{
    protected override bool IsOn { get => settings.ExtendedRing; set => settings.ExtendedRing = value; }
}

/// <summary>AT+CVHU - ATH does nothing.</summary>
[AtCommand("+CVHU")]
internal sealed class Cvhu(CallSettings settings) : Switch("+CVHU")
{
    protected override bool IsOn { get => settings.IgnoresAth; set => settings.IgnoresAth = value; }
}

/// <summary>AT^DSCI - every step of a call is told.</summary>
[AtCommand("^DSCI")]
internal sealed class Dsci(CallSettings settings) : Switch("^DSCI")
{
    protected override bool IsOn { get => settings.TellsSteps; set => settings.TellsSteps = value; }
}
