using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>
/// AT+QAUDPLAY - plays a media file, once or again and again; AT manual V2.0, 12.23. A file that is not there is told by +QAUDPIND: 0,1, an
/// interruption by +QAUDPIND: 0,6.
/// </summary>
[AtCommand("+QAUDPLAY", Family = CommandFamily.Sound)]
internal sealed class QAudPlay(AudioDevice device, FileStore files, UrcRouter urcs) : IReadCommand, ITestCommand, IWriteCommand<QAudPlay.Args>
{
    /// <summary>The command.</summary>
    public const string Name = "+QAUDPLAY";

    internal readonly record struct Args([Text(MinimumLength = 1, MaximumLength = 255)] string File, [OneOf(0, 1)] bool Repeats = false);

    public AtResult Test(Turn turn) => AtResult.Line("+QAUDPLAY: \"filename\",(0,1)");

    public AtResult Read(Turn turn) => AtResult.Line($"+QAUDPLAY: {(device.IsBusyWith(Name) ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (device.IsBusyWith(Name))
            return AtResult.Cme(CmeError.AudioBusy);
        if (files.LengthOf(args.File) is { } length)
            device.Begin(new Sound(Name, args.Repeats ? null : length, "+QAUDPLAY: 0", "+QAUDPIND: 0,6"));
        else
            urcs.Send("+QAUDPIND: 0,1");
        return AtResult.Ok;
    }
}

/// <summary>AT+QAUDSTOP - ends AT+QAUDPLAY without a word.</summary>
[AtCommand("+QAUDSTOP")]
internal sealed class QAudStop(AudioDevice device) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        device.Stop(QAudPlay.Name);
        return AtResult.Ok;
    }
}
