using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Cells.Commands;

/// <summary>
/// AT+QFPLMNCFG - the networks the card forbids, its file EF FPLMN: lists, adds, deletes one or all; AT manual V2.0, 6.16. A full file is +CME
/// ERROR 20, one that is not in it 22.
/// </summary>
[AtCommand("+QFPLMNCFG")]
internal sealed class QFplmnCfg(Registration registration, SimCard sim) : IWriteCommand<QFplmnCfg.Args>, ITestCommand
{
    private const string List = "List";
    private const string Add = "Add";
    private const string Delete = "Delete";
    private const string All = "all";

    internal sealed record Args([Keyword(List, Add, Delete)] string What, [Text(MinimumLength = 3, MaximumLength = 6)] string? Plmn = null);

    public AtResult Test(Turn turn) =>
        AtResult.Lines(["+QFPLMNCFG: \"List\"", "+QFPLMNCFG: \"Add\",<PLMN>", "+QFPLMNCFG: \"Delete\",(<PLMN>,\"all\")"]);

    public AtResult Write(Args args, Turn turn)
    {
        if (sim.Obstacle is { } obstacle)
            return AtResult.Cme(obstacle);
        if (sim.Files.Find(CardPath.Usim, CardFileId.Forbidden) is not { } file)
            return AtResult.Cme(CmeError.NotFound);
        var places = file.Content.Length / PlmnCode.Length;
        string[] now = [.. file.Content.Chunk(PlmnCode.Length).Where(code => code.Length == PlmnCode.Length).Select(code => PlmnCode.Decode(code)).OfType<string>()];
        var deletesAll = args.What == Delete && All.Equals(args.Plmn, StringComparison.OrdinalIgnoreCase);
        if (args.What == List)
            return args.Plmn is null ? AtResult.Lines([.. now.Select((plmn, i) => $"+QFPLMNCFG: \"{List}\",{i + 1},\"{plmn}\"")]) : AtResult.Error;
        if (args.Plmn is not { } one || !(deletesAll || PlmnCode.IsOne(one)))
            return AtResult.Error;
        if (args.What == Delete && !deletesAll && !now.Contains(one))
            return AtResult.Cme(CmeError.NotFound);
        string[] changed = args.What == Add ? [.. now.Union([one])] : deletesAll ? [] : [.. now.Except([one])];
        if (changed.Length > places)
            return AtResult.Cme(CmeError.MemoryFull);
        var content = new byte[file.Content.Length];
        Array.Fill(content, (byte)0xFF);
        changed.SelectMany(PlmnCode.Encode).ToArray().CopyTo(content, 0);
        if (!sim.Files.TryWrite(file, content))
            return AtResult.Cme(CmeError.MemoryFailure);
        registration.Reconsider();
        return AtResult.Ok;
    }
}
