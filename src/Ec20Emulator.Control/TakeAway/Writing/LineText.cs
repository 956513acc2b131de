using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>Lines of a dialogue as transcripts have them.</summary>
internal static class LineText
{
    /// <summary>A line, on one line whatever it holds.</summary>
    public static string Of(DialogueLine line) => line.Line.Verb switch
    {
        TranscriptVerb.SendLine => $">> {TranscriptText.Escape(line.Line.Text)}",
        TranscriptVerb.SendRaw => $">| {TranscriptText.Escape(line.Line.Text)}",
        TranscriptVerb.ExpectFrame => $"<< {TranscriptText.Escape(line.Line.Text)}",
        TranscriptVerb.ExpectRaw => $"<| {TranscriptText.Escape(line.Line.Text)}",
        _ => line.Deed is null ? line.Line.Text : WordsOf(line.Deed) ?? $"# {Describe(line.Deed)}",
    };

    /// <summary>What the world did, in words of transcripts; null where there are none.</summary>
    public static string? WordsOf(object deed) => deed switch
    {
        WorldDeed world => ScenarioActions.Write(world),
        FaultDeed { IsRemoved: false } fault => $"fault {fault.Settings.ToJson()}",
        FaultDeed fault => $"lift-fault {fault.Settings.Type}",
        _ => null,
    };

    /// <summary>What the world did and no word of a transcript says, for the reader.</summary>
    public static string Describe(object deed) => deed switch
    {
        WorldDeed world => $"the world did {world.Action.Control.Word}: {world.Action.Method}, which has no words here",
        FaultDeed { IsRemoved: true } fault => $"the fault {fault.Settings.Type} was taken off with another one of its kind",
        FileStored { IsDeleted: true } file => $"the world deleted {TranscriptText.Escape(file.Name)}, which has no words here",
        FileStored file => $"the world stored {TranscriptText.Escape(file.Name)}, which has no words here",
        _ => $"{deed}",
    };
}
