using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>
/// AT+QAUDRD - records into a file: 3 AMR, 13 WAVE, as the name's ending says where it is not given; silence, as long as it records; AT manual V2.0, 12.17.
/// +QAUDRIND: 0,1 = the file is there already, 3 = no room, 6 = interrupted.
/// </summary>
[AtCommand("+QAUDRD", Family = CommandFamily.Sound)]
internal sealed class QAudRd(Recorder recorder) : IReadCommand, ITestCommand, IWriteCommand<QAudRd.Args>
{
    private const int Amr = 3;
    private const int Wave = 13;

    internal readonly record struct Args(
        [OneOf(0, 1)] bool Begins, [Text(MinimumLength = 1, MaximumLength = 255)] string? File = null, [OneOf(Amr, Wave)] int? Format = null,
        [OneOf(0, 1)] bool IsDownlink = false);

    public AtResult Test(Turn turn) => AtResult.Line("+QAUDRD: (0,1),\"filename\",(3,13),(0,1)");

    public AtResult Read(Turn turn) => AtResult.Line($"+QAUDRD: {(recorder.IsRecording ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!args.Begins)
        {
            recorder.Stop();
            return AtResult.Ok;
        }
        if (recorder.IsRecording)
            return AtResult.Cme(CmeError.AudioBusy);
        int? named = args.File?.EndsWith(".amr", StringComparison.OrdinalIgnoreCase) == true ? Amr
            : args.File?.EndsWith(".wav", StringComparison.OrdinalIgnoreCase) == true ? Wave : null;
        if (args.File is null || named is null || named != (args.Format ?? named) || !FileName.Parse(args.File).TryGet(out var file, out _))
            return AtResult.Cme(CmeError.AudioInvalidParameters);
        recorder.Begin(file, named == Amr);
        return AtResult.Ok;
    }
}
