using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms.Outgoing;

/// <summary>Asks for a message with the prompt: Ctrl-Z ends it, ESC answers <c>OK</c> with nothing done (sms-calls.md 3).</summary>
internal static class MessagePrompt
{
    /// <summary>Asks.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="whenTooLong">Answer to more than any message takes.</param>
    /// <param name="then">Gets what was typed, corrections carried out.</param>
    public static AtResult Ask(Turn turn, CmsError whenTooLong, Func<byte[], AtResult> then) =>
        turn.Prompt(new PromptRequest(TypedText.MaximumBytes, null, Echo: true), input =>
        {
            if (input.IsCancelled)
                return AtResult.Ok;
            return input.IsOverlong ? turn.Refuse(whenTooLong) : then(TypedText.Corrected(input.Data.Span));
        });
}
