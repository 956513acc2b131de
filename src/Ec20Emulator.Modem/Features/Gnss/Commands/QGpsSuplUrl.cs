using System.Text.Json.Nodes;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSSUPLURL - the location server; stored, as there is none (gnss.md 1).</summary>
[AtCommand("+QGPSSUPLURL", Family = CommandFamily.Gnss, IsOnlyStored = true)]
internal sealed class QGpsSuplUrl(ISavedSettings settings) : IReadCommand, IWriteCommand<QGpsSuplUrl.Args>
{
    private const string Key = "qgpssuplurl";
    private const string Factory = "supl.google.com:7276";
    private const int DefaultPort = 7275;

    internal readonly record struct Args([Text(MinimumLength = 1, MaximumLength = 256, Shown = "url")] string Url);

    public AtResult Read(Turn turn) =>
        AtResult.Line($"+QGPSSUPLURL: \"{(settings.Read(Key) is JsonValue saved && saved.TryGetValue<string>(out var url) ? url : Factory)}\"");

    public AtResult Write(Args args, Turn turn)
    {
        var url = args.Url.Contains(':', StringComparison.Ordinal) ? args.Url : $"{args.Url}:{DefaultPort}";
        return settings.Save(Key, url) ? AtResult.Ok : AtResult.Cme(CmeError.GnssInternalResource);
    }
}
