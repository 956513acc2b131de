using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>
/// Short messages from the network's side: <c>from +8615021012496: text</c>, with <c>class 0-3</c>, <c>at 13/12/13,15:06:37+32</c>,
/// <c>part 120/1/2</c>, <c>via NUMBER</c>, <c>ucs2</c> before the colon; <c>pdu HEX</c>; <c>refused 331 2 times after 5s</c>, <c>accepted</c>: what
/// the modem sends; <c>reports on|off</c>, <c>report 0 48</c>: status reports.
/// </summary>
internal sealed class SmsAction : IScenarioAction
{
    private const string Grammar = "write from NUMBER: TEXT (before the colon perhaps class 0-3, at yy/MM/dd,hh:mm:ss+zz, part REFERENCE/NUMBER/TOTAL, "
        + "via NUMBER, ucs2), pdu HEX, refused CMS (perhaps N times, after 5s), accepted, reports on, reports off or report REFERENCE STATUS";

    public string Word => "sms";

    public Func<Ec20Modem, Task> Parse(string arguments) => arguments.Split(' ', 2) switch
    {
        ["from", var message] => From(message),
        ["pdu", var hex] when SmsControl.IsPdu(hex) => modem => modem.Sms.ReceivePduAsync(hex),
        ["refused", var how] => Refused(how),
        ["accepted"] => modem => modem.Sms.AcceptSendsAsync(),
        ["reports", "on"] => modem => modem.Sms.SetReportsAsync(true),
        ["reports", "off"] => modem => modem.Sms.SetReportsAsync(false),
        ["report", var what] => Report(what),
        _ => throw NotUnderstood(arguments),
    };

    private static FormatException NotUnderstood(string arguments) => new($"short messages cannot '{arguments}': {Grammar}");

    private static Func<Ec20Modem, Task> From(string message)
    {
        var end = message.EndsWith(':') && !message.Contains(": ", StringComparison.Ordinal) ? message.Length - 1 : message.IndexOf(": ", StringComparison.Ordinal);
        if (end < 0)
            throw NotUnderstood($"from {message}");
        var words = message[..end].Split(' ');
        var text = TranscriptText.Unescape(message[Math.Min(message.Length, end + 2)..]);
        if (!SmsControl.IsSender(words[0]))
            throw new FormatException($"'{words[0]}' is no sender: write 1-20 digits, perhaps behind +, or 1-11 letters");
        var options = new ReceivedSmsOptions();
        for (var i = 1; i < words.Length; i++)
            options = words[i] == "ucs2" ? options with { IsUcs2 = true } : With(options, words[i], words.ElementAtOrDefault(++i) ?? "");
        return modem => modem.Sms.ReceiveAsync(words[0], text, options);
    }

    private static Func<Ec20Modem, Task> Refused(string how)
    {
        var words = how.Split(' ');
        if (Number(words[0], 1, 999) is not { } cms)
            throw NotUnderstood($"refused {how}");
        var (times, after) = ((int?)null, TimeSpan.Zero);
        for (var i = 1; i + 1 < words.Length; i += 2)
        {
            if (words[i + 1] == "times" && Number(words[i], 1, int.MaxValue) is { } number)
                times = number;
            else if (words[i] != "after" || !Durations.TryParse(words[i + 1], out after) || after > TimeSpan.FromSeconds(120))
                throw NotUnderstood($"refused {how}");
        }
        return modem => modem.Sms.FailSendsAsync(cms, times, after);
    }

    private static Func<Ec20Modem, Task> Report(string what) =>
        what.Split(' ') is [var reference, var status] && Number(reference, 0, 255) is { } message && Number(status, 0, 255) is { } outcome
            ? modem => modem.Sms.ReportAsync(message, outcome)
            : throw NotUnderstood($"report {what}");

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static ReceivedSmsOptions With(ReceivedSmsOptions options, string key, string value) => (key, value) switch
    {
        ("class", [>= '0' and <= '3' and var number]) => options with { MessageClass = number - '0' },
        ("at", _) when ClockText.TryParse(value, out var time) => options with { SentAt = time },
        ("via", _) when SmsControl.IsServiceCentre(value) => options with { ServiceCentre = value },
        ("part", _) when Part(value) is { } part => options with { Part = part },
        _ => throw NotUnderstood($"from … {key} {value}"),
    };

    private static SmsPart? Part(string text) =>
        text.Split('/') is [var reference, var number, var total]
        && byte.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
        && byte.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0
        && byte.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var all) && place <= all
            ? new SmsPart(which, place, all)
            : null;
}
