using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFDWL - sends a file behind CONNECT, then its size and checksum, or those of the part sent before <c>+++</c> (files.md 2, 3.5).</summary>
[AtCommand("+QFDWL", Family = CommandFamily.File)]
internal sealed class QFDwl(FileStore files) : IWriteCommand<QFDwl.Args>
{
    internal readonly record struct Args([Text(Shown = "filename", MaximumLength = FilePolicy.LongestText)] string Name);

    public AtResult Write(Args args, Turn turn)
    {
        if (!FileName.Parse(args.Name).TryGet(out var name, out var error))
            return turn.Fail(error);
        if (!files.BeginDownload(name).TryGet(out var download, out error))
            return turn.Fail(error, name);
        return turn.Download(null, download.Read, _ => AtResult.Line($"+QFDWL: {download.Sent},{download.Checksum}"));
    }
}
