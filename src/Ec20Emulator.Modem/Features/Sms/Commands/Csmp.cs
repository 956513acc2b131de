using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+CSMP - the fields text mode does not name; sms-calls.md 1. Not saved. Only a first octet of SUBMIT is taken, and a validity period
/// of the format it names; the enhanced format is refused.
/// </summary>
[AtCommand("+CSMP")]
internal sealed class Csmp(SmsSettings settings) : IReadCommand, ITestCommand, IWriteCommand<Csmp.Args>
{
    private const int Submit = 1;

    internal sealed record Args(
        [Range(0, 255)] byte? FirstOctet = null,
        [Text(MaximumLength = 20)] string? Validity = null,
        [Range(0, 255)] byte? Protocol = null,
        [Range(0, 255)] byte? Coding = null);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Read(Turn turn)
    {
        var now = settings.Parameters;
        return AtResult.Line($"+CSMP: {now.FirstOctet},{now.ShownValidity},{now.Protocol},{now.Coding.Value}");
    }

    public AtResult Write(Args args, Turn turn)
    {
        var now = settings.Parameters;
        var wanted = now with
        {
            FirstOctet = args.FirstOctet ?? now.FirstOctet,
            Protocol = args.Protocol ?? now.Protocol,
            Coding = args.Coding is { } coding ? new DataCoding(coding) : now.Coding,
        };
        if (args.Validity is { } validity)
        {
            if (byte.TryParse(validity, out var relative))
                wanted = wanted with { RelativeValidity = relative, AbsoluteValidity = null };
            else if (ClockText.TryParse(validity, out var time))
                wanted = wanted with { AbsoluteValidity = ServiceCentreTime.Of(time) };
            else
                return AtResult.Error;
        }
        if ((wanted.FirstOctet & 3) != Submit || !wanted.IsConsistent)
            return AtResult.Error;
        settings.Parameters = wanted;
        return AtResult.Ok;
    }
}
