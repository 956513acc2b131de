using System.Text;
using Ec20Emulator.Control.TakeAway.Capturing;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Control.TakeAway.Writing;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.TakeAway;

/// <summary>
/// The dialogue of a modem as files: what its DTEs and the world did, and what it answered, such that it can be had again with a fresh modem on a
/// manual clock. Like the journal it has what was sent in full, PINs and passwords included.
/// </summary>
/// <param name="modem">The modem, with what is known of the servers it reaches.</param>
public sealed class ModemTakeAway(ControlledModem modem)
{
    /// <summary>Where the control API is, for <see cref="TakeAwayForm.Curl"/>: <c>http://127.0.0.1:7030</c>.</summary>
    public string Address { get; init; } = "http://127.0.0.1:7030";

    /// <summary>True while what passes over the network is kept.</summary>
    public bool IsCapturing => modem.Modem.Core.Kept is not null;

    /// <summary>True while the secrets of TLS sessions are kept as well.</summary>
    public bool KeepsKeys => modem.Modem.Core.Kept is { KeepsKeys: true };

    /// <summary>Keeps, from here on, what sockets that are opened carry, and what TLS makes of it: 8 MiB at most. What was kept before is forgotten.</summary>
    /// <param name="keepsKeys">True to keep the secrets of TLS sessions too, with which anyone can read them.</param>
    public void BeginCapture(bool keepsKeys) => modem.Modem.Core.Kept = new CaptureBuffer(keepsKeys);

    /// <summary>Forgets what was kept, secrets included, and keeps no more.</summary>
    public void EndCapture() => modem.Modem.Core.Kept = null;

    /// <summary>Takes it away.</summary>
    /// <param name="form">As what.</param>
    /// <param name="after">A cursor of the journal: what lies behind it is taken; 0 = from the beginning.</param>
    /// <param name="since">What happened before this moment by the modem's clock is left out; null = nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cursor is negative, or there is no such form.</exception>
    /// <exception cref="InvalidOperationException">The dialogue is too long for the form, or no secrets were kept.</exception>
    public async Task<TakenAway> TakeAsync(TakeAwayForm form, long after = 0, DateTimeOffset? since = null)
    {
        switch (form)
        {
            case TakeAwayForm.Pcapng:
                return new TakenAway($"{modem.Id}.pcapng", "application/x-pcapng", CaptureOf(after, since));
            case TakeAwayForm.KeyLog:
                return File("keys", "text/plain; charset=utf-8", string.Concat(Keys().Select(line => line + "\n")));
        }
        var taken = new DialogueReader(modem).Read(after, since);
        var dialogue = taken with { Files = await ReadFilesAsync(taken) };
        return form switch
        {
            TakeAwayForm.Transcript => File("at", "text/plain; charset=utf-8", new TranscriptForm(dialogue).Write()),
            TakeAwayForm.Scenario => File("yaml", "application/yaml; charset=utf-8", new ScenarioForm(dialogue).Write()),
            TakeAwayForm.NUnit => new TakenAway($"{NUnitForm.ClassOf(modem.Id)}.cs", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(new NUnitForm(dialogue).Write())),
            TakeAwayForm.Pytest => new TakenAway($"test_{PytestForm.NameOf(modem.Id)}.py", "text/x-python; charset=utf-8", Encoding.UTF8.GetBytes(new PytestForm(dialogue).Write())),
            TakeAwayForm.Curl => File("sh", "application/x-sh; charset=utf-8", new CurlForm(dialogue, Address).Write()),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "there is no such form"),
        };
    }

    private byte[] CaptureOf(long after, DateTimeOffset? since)
    {
        var entries = modem.Modem.Journal.Read(after).Entries.SkipWhile(entry => entry.ModemTime < since).ToArray();
        var isWhole = after == 0 && since is null;
        return new CaptureForm(entries, modem.Modem.Core.Kept).Write(isWhole ? null : entries is [var first, ..] ? first.WallTime : TimeProvider.System.GetUtcNow());
    }

    private IReadOnlyList<string> Keys() => modem.Modem.Core.Kept is { KeepsKeys: true } kept
        ? kept.Keys
        : throw new InvalidOperationException("no secrets were kept: begin a capture with keys before the sessions are opened");

    private TakenAway File(string ending, string mediaType, string content) => new($"{modem.Id}.{ending}", mediaType, Encoding.UTF8.GetBytes(content));

    /// <summary>What is left of the files the world has stored: their content now.</summary>
    private async Task<IReadOnlyDictionary<string, byte[]>> ReadFilesAsync(Dialogue dialogue)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var name in dialogue.StoredFiles)
        {
            try
            {
                files[name] = await modem.Modem.Files.ReadAsync(name);
            }
            catch (ModemFileException)
            {
                // deleted since, or emptied with the RAM
            }
        }
        return files;
    }
}
