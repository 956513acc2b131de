using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFOPEN - opens a file and prints its handle; the read form lists what is open (files.md 3.6), names with their prefix.</summary>
[AtCommand("+QFOPEN", Family = CommandFamily.File)]
internal sealed class QFOpen(FileStore files) : IReadCommand, IWriteCommand<QFOpen.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "filename", MaximumLength = FilePolicy.LongestText)] string Name,
        [Range(0, 2)] OpenMode Mode = OpenMode.Keep);

    public AtResult Read(Turn turn) => AtResult.Lines(
        [.. files.Handles.All.Select(handle => $"+QFOPEN: \"{handle.Name}\",{handle.Number},{(int)handle.Mode}")]);

    public AtResult Write(Args args, Turn turn)
    {
        if (!FileName.Parse(args.Name).TryGet(out var name, out var error))
            return turn.Fail(error);
        return files.Handles.Open(name, args.Mode).TryGet(out var handle, out error)
            ? AtResult.Line($"+QFOPEN: {handle.Number}")
            : turn.Fail(error, name);
    }
}
