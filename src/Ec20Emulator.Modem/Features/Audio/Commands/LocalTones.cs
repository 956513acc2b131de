using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>
/// AT+QLDTMF - plays up to 20 DTMF tones here, each as long as the silence behind it: tenths of a second, hundredths with the last parameter;
/// device-extras.md 1, AT manual V2.0, 12.14. The bare command stops it.
/// </summary>
[AtCommand("+QLDTMF", Family = CommandFamily.Audio)]
internal sealed class QLdtmf(AudioDevice device) : IExecuteCommand, ITestCommand, IWriteCommand<QLdtmf.Args>
{
    private const string Name = "+QLDTMF";
    private const int MostTones = 20;

    internal readonly record struct Args(
        [Range(1, 1000)] int Duration, [Text(MinimumLength = 1, MaximumLength = 39, Shown = "DTMF_string")] string Tones, [OneOf(1)] int? InHundredths = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QLDTMF: (1-1000),(0-9,*,#,A-D)");

    public AtResult Execute(Turn turn)
    {
        device.Stop(Name);
        return AtResult.Ok;
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (ToneString.Read(args.Tones, ToneString.Dtmf, MostTones) is not { } tones)
            return AtResult.Cme(CmeError.OperationNotSupported);
        var unit = TimeSpan.FromMilliseconds(args.InHundredths is null ? 100 : 10);
        device.Begin(new Sound(Name, 2 * tones.Length * args.Duration * unit, "+QLDTMF:5"));
        return AtResult.Ok;
    }
}

/// <summary>AT+QLTONE - plays a tone of a frequency here, on and off, for some milliseconds; device-extras.md 1. 0 and the bare command stop it.</summary>
[AtCommand("+QLTONE", Family = CommandFamily.Audio, NestOptional = false)]
internal sealed class QLtone(AudioDevice device) : IExecuteCommand, IWriteCommand<QLtone.Args>
{
    private const string Name = "+QLTONE";

    internal readonly record struct Args(
        [OneOf(0, 1)] bool Begins, [Range(100, 4000)] int? Hertz = null, [Range(0, 1000)] int? On = null, [Range(0, 1000)] int? Off = null,
        [Range(0, 15300000)] int? Duration = null);

    public AtResult Execute(Turn turn)
    {
        device.Stop(Name);
        return AtResult.Ok;
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (!args.Begins)
            return Execute(turn);
        if (args is not { Hertz: not null, On: not null, Off: not null, Duration: { } duration })
            return AtResult.Error;
        device.Begin(new Sound(Name, TimeSpan.FromMilliseconds(duration), "+QLTONE: 0"));
        return AtResult.Ok;
    }
}
