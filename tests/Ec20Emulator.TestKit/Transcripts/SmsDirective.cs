using Ec20Emulator.Modem.Control;
using Ec20Emulator.Scenarios.Transcripts;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// What the network has got from the modem, message by message: <c>sent to NUMBER: text</c>, <c>sent part 120/1/2 to NUMBER: text</c>,
/// <c>sent pdu HEX</c>, <c>sent nothing</c>.
/// </summary>
public sealed class SmsDirective : ITranscriptDirective
{
    private long _seen;

    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        if (word != "sent")
            return false;
        var sent = await runner.Modem.Modem.Sms.ReadSentAsync(_seen, 1);
        _seen = sent.Last;
        var expected = TranscriptText.Unescape(arguments);
        var actual = sent.Messages.Count == 0 ? "nothing" : Describe(sent.Messages[0], expected.StartsWith("pdu ", StringComparison.Ordinal));
        Assert.That(actual, Is.EqualTo(expected), "what the network got");
        return true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Describe(SentMessage message, bool asPdu)
    {
        if (asPdu)
            return $"pdu {message.Pdu}";
        var part = message.Part is { } place ? $"part {place.Reference}/{place.Number}/{place.Total} " : "";
        return $"{part}to {message.Destination}: {message.Text}".TrimEnd();
    }
}
