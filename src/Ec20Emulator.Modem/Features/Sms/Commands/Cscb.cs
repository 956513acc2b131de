using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+CSCB - which cell broadcasts are wanted: 0 those listed, 1 all but those listed; sms-calls.md 1. A list left out is empty. Saves itself. A list
/// that is none: +CMS ERROR 305.
/// </summary>
[AtCommand("+CSCB")]
internal sealed class Cscb(SmsSettings settings) : IReadCommand, ITestCommand, IWriteCommand<Cscb.Args>
{
    internal sealed record Args(
        [OneOf(0, 1)] bool RefusesListed,
        [Text(MaximumLength = BroadcastSelection.MostCharacters)] string Ids = "",
        [Text(MaximumLength = BroadcastSelection.MostCharacters)] string Codings = "");

    public AtResult Test(Turn turn) => AtResult.Line("+CSCB: (0,1)");

    public AtResult Read(Turn turn)
    {
        var wanted = settings.Saved.Selection;
        return AtResult.Line($"+CSCB: {(wanted.RefusesListed ? 1 : 0)},\"{wanted.Ids}\",\"{wanted.Codings}\"");
    }

    public AtResult Write(Args args, Turn turn)
    {
        var wanted = new BroadcastSelection(args.RefusesListed, args.Ids, args.Codings);
        return wanted.IsValid ? settings.Change(settings.Saved with { Selection = wanted }) : turn.Refuse(CmsError.InvalidTextMode);
    }
}
