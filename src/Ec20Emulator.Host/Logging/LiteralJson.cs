using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Parsing;

namespace Ec20Emulator.Host.Logging;

/// <summary>Compact JSON (CLEF) whose message reads as in the text log: texts in it have no quotes around them.</summary>
internal sealed class LiteralJson : ITextFormatter
{
    private readonly RenderedCompactJsonFormatter _json = new();

    public void Format(LogEvent logEvent, TextWriter output) => _json.Format(
        new LogEvent(
            logEvent.Timestamp,
            logEvent.Level,
            logEvent.Exception,
            new MessageTemplate(logEvent.MessageTemplate.Tokens.Select(token => IsText(token, logEvent) ? Literal((PropertyToken)token) : token)),
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value))),
        output);

    private static bool IsText(MessageTemplateToken token, LogEvent logEvent) =>
        token is PropertyToken { Format: null } property && logEvent.Properties.TryGetValue(property.PropertyName, out var value) && value is ScalarValue { Value: string };

    /// <summary>The same token with the format for "without quotes", which values other than texts do not take.</summary>
    private static PropertyToken Literal(PropertyToken token) => new(token.PropertyName, token.ToString(), format: "l");
}
