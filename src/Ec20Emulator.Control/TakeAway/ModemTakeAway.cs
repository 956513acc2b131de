using System.Text;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Control.TakeAway.Writing;
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

    /// <summary>Takes it away.</summary>
    /// <param name="form">As what.</param>
    /// <param name="after">A cursor of the journal: what lies behind it is taken; 0 = from the beginning.</param>
    /// <param name="since">What happened before this moment by the modem's clock is left out; null = nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cursor is negative, or there is no such form.</exception>
    /// <exception cref="InvalidOperationException">The dialogue is too long for the form.</exception>
    public async Task<TakenAway> TakeAsync(TakeAwayForm form, long after = 0, DateTimeOffset? since = null)
    {
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
