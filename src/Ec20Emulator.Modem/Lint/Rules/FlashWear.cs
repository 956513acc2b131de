using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Flash written too often.</summary>
internal sealed class FlashWear : LintRule, IAnswerRule
{
    /// <summary>Writes within an hour that are seen as normal.</summary>
    private const int Allowed = 60;

    /// <summary>Handles from here on are of files in RAM.</summary>
    private const int FirstRamHandle = FileHandles.FirstRamHandle;

    public override string Name => "flash-wear";

    public override string Summary => "Files of UFS, or the profile of AT&W, are written more than 60 times within an hour";

    public override string Evidence =>
        "Flash bears a bounded number of erasures; EC21 modules came back after two years with bad blocks in theirs "
        + "(forums.quectel.com topic 24373, which does not name what wrote there)";

    public override string Cure => "Keep what changes often in RAM:, write UFS: seldom";

    public IReadOnlyList<string> Commands => ["+QFUPL", "+QFWRITE", "+QFDEL", "+QFMOV", "&W"];

    public string? Look(Turn turn, AtResult answer, LintScene modem)
    {
        if (answer.Final is not { Code: ResultCode.Ok } || !WritesFlash(turn.Command))
            return null;
        var writes = modem.MemoryOf<Queue<long>>(this);
        var now = modem.Time.GetTimestamp();
        while (writes.TryPeek(out var oldest) && (writes.Count > Allowed || modem.Time.GetElapsedTime(oldest, now) > TimeSpan.FromHours(1)))
            writes.Dequeue();
        writes.Enqueue(now);
        return writes.Count <= Allowed ? null : $"flash was written more than {Allowed} times within an hour";
    }

    private static bool WritesFlash(ParsedCommand command)
    {
        if (command.Name == "&W")
            return true;
        if (command.Form is not CommandForm.Write || !ParameterList.TryParse(command.Arguments, out var fields))
            return false;
        if (command.Name == "+QFWRITE")
            return int.TryParse(fields[0].Text, out var handle) && handle < FirstRamHandle;
        return fields.Take(command.Name == "+QFMOV" ? 2 : 1).Any(field => StoragePrefix.Split(field.Text).Medium is StorageMedium.Ufs);
    }
}
