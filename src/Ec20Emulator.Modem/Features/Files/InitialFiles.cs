using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Storage;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Files;

/// <summary>Puts the files of <see cref="ModemOptions.InitialFiles"/> into the store at every power-on.</summary>
internal sealed partial class InitialFiles : Feature
{
    private readonly FileStore _store;
    private readonly ILogger _log;
    private readonly IReadOnlyList<(FileName Name, ReadOnlyMemory<byte> Content)> _files;

    /// <summary>Reads the names.</summary>
    /// <exception cref="ArgumentException">A name breaks the rules of the file store.</exception>
    public InitialFiles(ModemCore core, FileStore store)
    {
        _store = store;
        _log = core.Logs.CreateLogger("Files");
        _files = [.. core.Options.InitialFiles.Select(file => (NameOf(file.Key), file.Value))];
    }

    public override void PowerOn()
    {
        foreach (var (name, content) in _files)
        {
            if (_store.Put(name, content.Span) is { } error)
                NotStored(_log, name.ToString(), FileErrorText.Of(error));
        }
    }

    private static FileName NameOf(string text) => FileName.Parse(text).TryGet(out var name, out var error)
        ? name
        : throw new ArgumentException($"initial file '{text}': {FileErrorText.Of(error)}");

    [LoggerMessage(Level = LogLevel.Error, Message = "The initial file {Name} could not be stored: {Why}")]
    private static partial void NotStored(ILogger logger, string name, string why);
}
