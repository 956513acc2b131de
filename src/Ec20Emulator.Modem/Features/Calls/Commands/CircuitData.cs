using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+CBST - bearer of circuit-switched data calls, which no network carries any more. Stored, without effect; sms-calls.md 8.</summary>
[AtCommand("+CBST", IsOnlyStored = true, NestOptional = false)]
internal sealed class Cbst(CallSettings settings) : IReadCommand, IWriteCommand<Cbst.Args>
{
    internal readonly record struct Args(
        [OneOf(0, 7, 12, 14, 16, 17, 39, 43, 48, 51, 71, 75, 80, 81, 83, 84, 116, 134)] int Speed, [OneOf(0, 1, 4)] int? Name = null, [Range(0, 3)] int? Element = null);

    public AtResult Read(Turn turn) => AtResult.Line($"+CBST: {settings.Bearer.Speed},{settings.Bearer.Name},{settings.Bearer.Element}");

    public AtResult Write(Args args, Turn turn)
    {
        settings.Bearer = new BearerService((byte)args.Speed, (byte)(args.Name ?? settings.Bearer.Name), (byte)(args.Element ?? settings.Bearer.Element));
        return AtResult.Ok;
    }
}

/// <summary>AT+CRLP - radio link protocol of such calls. Stored, without effect; sms-calls.md 8, values of 3GPP 27.007 6.8.</summary>
[AtCommand("+CRLP", IsOnlyStored = true, NestOptional = false)]
internal sealed class Crlp(CallSettings settings) : IReadCommand, IWriteCommand<Crlp.Args>
{
    internal readonly record struct Args(
        [Range(0, 61)] int? ReceiveWindow = null, [Range(0, 61)] int? SendWindow = null, [Range(39, 255)] int? Timer = null, [Range(1, 255)] int? Attempts = null);

    public AtResult Read(Turn turn)
    {
        var link = settings.RadioLink;
        return AtResult.Line($"+CRLP: {link.ReceiveWindow},{link.SendWindow},{link.Timer},{link.Attempts}");
    }

    public AtResult Write(Args args, Turn turn)
    {
        var link = settings.RadioLink;
        settings.RadioLink = new RadioLink(
            (byte)(args.ReceiveWindow ?? link.ReceiveWindow), (byte)(args.SendWindow ?? link.SendWindow), (byte)(args.Timer ?? link.Timer), (byte)(args.Attempts ?? link.Attempts));
        return AtResult.Ok;
    }
}

/// <summary>AT+CR - whether the service of a data call is told before CONNECT. Stored, without effect; sms-calls.md 8.</summary>
[AtCommand("+CR", IsOnlyStored = true)]
internal sealed class Cr(CallSettings settings) : Switch("+CR")
{
    protected override bool IsOn { get => settings.TellsService; set => settings.TellsService = value; }
}
