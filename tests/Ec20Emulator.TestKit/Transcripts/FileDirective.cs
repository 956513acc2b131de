using System.Globalization;
using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Scenarios.Transcripts;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// Words about files. <c>given file RAM:name "text"</c>: a file is there. <c>sends file name</c>: the DTE sends a file of the test data,
/// <c>sends 1024 "x"</c>: it sends a text so many times; text takes the escapes of transcripts.
/// </summary>
public sealed class FileDirective : ITranscriptDirective
{
    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var (first, rest) = SplitAtBlank(arguments);
        switch (word)
        {
            case "given" when first == "file":
                await GiveAsync(runner, rest);
                return true;
            case "sends" when first == "file":
                await runner.Port.Dte.WriteAsync(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "TestData", rest)));
                return true;
            case "sends" when int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var times):
                await runner.Port.SendAsync(new StringBuilder().Insert(0, Quoted(rest), times).ToString());
                return true;
            default:
                return false;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task GiveAsync(TranscriptRunner runner, string arguments)
    {
        var (name, text) = SplitAtBlank(arguments);
        var core = runner.Modem.Modem.Core;
        var error = await core.Mailbox.AskAsync(() => runner.Modem.Modem.Assembly.Files.Store.Put(FileName.Parse(name).Value, Encoding.Latin1.GetBytes(Quoted(text))));
        Assert.That(error, Is.Null, $"file {name}");
    }

    private static (string First, string Remainder) SplitAtBlank(string text) =>
        text.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var rest] ? (first, rest) : (text, "");

    private static string Quoted(string text) => text.Length >= 2 && text[0] == '"' && text[^1] == '"'
        ? TranscriptText.Unescape(text[1..^1])
        : throw new FormatException($"text in quotes expected: {text}");
}
