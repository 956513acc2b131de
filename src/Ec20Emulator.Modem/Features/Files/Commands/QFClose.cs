using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFCLOSE - closes a file and stores its changes (files.md 3.9).</summary>
[AtCommand("+QFCLOSE", Family = CommandFamily.File)]
internal sealed class QFClose(FileStore files) : IWriteCommand<QFClose.Args>
{
    internal readonly record struct Args([Range(long.MinValue, long.MaxValue, Shown = "<filehandle>")] long Handle);

    public AtResult Write(Args args, Turn turn) =>
        files.Handles.Close(args.Handle) is { } failure ? turn.Fail(failure, args.Handle) : AtResult.Ok;
}
