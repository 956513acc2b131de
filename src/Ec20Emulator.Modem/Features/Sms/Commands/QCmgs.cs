using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+QCMGS - sends one part of a longer message; sms-calls.md 3. Text mode only. Behind the number stand its type, or reference, place and
/// total, or all four.
/// </summary>
[AtCommand("+QCMGS")]
internal sealed class QCmgs(SmsSettings settings, MessageComposer composer, OutgoingMessages outgoing) : ITestCommand, IWriteCommand<QCmgs.Args>
{
    private const int MostParts = 7;

    internal sealed record Args(
        [Text(MinimumLength = 1, MaximumLength = 100)] string Destination,
        [Range(0, 255)] int? First = null,
        [Range(0, 255)] int? Second = null,
        [Range(0, 255)] int? Third = null,
        [Range(0, 255)] int? Fourth = null)
    {
        /// <summary>Type, reference, place, total; null where the numbers make no sense.</summary>
        public (int? Type, int Reference, int Number, int Total)? Meaning => (First, Second, Third, Fourth) switch
        {
            (null or >= 128, null, null, null) => (First, 0, 0, 0),
            ({ } reference, { } number, { } total, null) => (null, reference, number, total),
            (null or >= 128, { } reference, { } number, { } total) => (First, reference, number, total),
            _ => null,
        };
    }

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!settings.Saved.IsTextMode)
            return turn.Refuse(CmsError.OperationNotSupported);
        if (args.Meaning is not { Number: <= MostParts, Total: <= MostParts } meaning)
            return AtResult.Error;
        var isPlain = meaning.Number == 0 || meaning.Total <= 1;
        if (!isPlain && meaning.Number > meaning.Total)
            return AtResult.Error;
        if (outgoing.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        if (composer.Address(args.Destination, meaning.Type) is not { } destination)
            return turn.Refuse(CmsError.InvalidTextMode);
        var part = isPlain ? null : new ConcatenatedPart(meaning.Reference, meaning.Number, meaning.Total);
        return MessagePrompt.Ask(turn, CmsError.MessageTooLong, typed =>
            composer.FromText(destination, part, typed, out var tpdu) is { } error ? turn.Refuse(error) : outgoing.Send(turn, tpdu!));
    }
}
