using System.Diagnostics;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Session;

/// <summary>Turns what the library and the transport throw into a failure kind and a message that tells the story.</summary>
internal static class FailureStory
{
    /// <summary>The server's bytes made the engine fail.</summary>
    public static TlsFailureException FromInput(NegotiationStory story, Exception cause)
    {
        switch (cause)
        {
            case TlsFatalAlertReceived received:
                var alert = AlertDescription.GetText(received.AlertDescription);
                return story.Complete
                    ? Make(TlsFailure.AlertReceived, $"the server sent the fatal alert {alert}", story, cause)
                    : Make(TlsFailure.Handshake, $"the server refused with the fatal alert {alert}{Hint(story, received.AlertDescription)}", story, cause);
            case TlsFatalAlert when story.Refusal is { } refusal:
                return Make(TlsFailure.Certificate, $"{refusal.Reason}; sent {AlertDescription.GetText(refusal.Alert)}", story, cause);
            case TlsFatalAlert sent:
                var kind = story.Complete ? TlsFailure.Record : TlsFailure.Handshake;
                return Make(kind, $"{story.Reason ?? Meaning(story, sent.AlertDescription) + Detail(sent)}; sent {AlertDescription.GetText(story.FatalSent ?? sent.AlertDescription)}", story, cause);
            default:
                return Make(story.Complete ? TlsFailure.Record : TlsFailure.Handshake, $"what the server sent cannot be read: {cause.Message}{Alert(story)}", story, cause);
        }
    }

    /// <summary>The transport ended.</summary>
    public static TlsFailureException Transport(NegotiationStory story, string how, Exception? cause)
        => Make(TlsFailure.Transport, story.Complete ? how : how + " during the handshake", story, cause);

    /// <summary>The handshake cannot go on.</summary>
    public static TlsFailureException Handshake(NegotiationStory story, string why) => Make(TlsFailure.Handshake, why, story, null);

    /// <summary>The session cannot go on.</summary>
    public static TlsFailureException Record(NegotiationStory story, string why) => Make(TlsFailure.Record, why, story, null);

    /// <summary>The same failure for a later caller, with its own stack.</summary>
    public static TlsFailureException Again(TlsFailureException first) => new(first.Failure, first.Message, first);

    private static TlsFailureException Make(TlsFailure failure, string what, NegotiationStory story, Exception? cause)
        => new(failure, story.Complete ? $"{what} ({story.Agreed()})" : $"{what} ({story})", cause);

    private static string Meaning(NegotiationStory story, short alert)
    {
        if (story.Complete)
            return alert == AlertDescription.bad_record_mac ? "a record of the server does not verify" : "a record of the server makes no sense";
        return alert switch
        {
            AlertDescription.protocol_version => story.ServerVersion > story.MaximumVersion
                ? "the server answered with a newer version than was offered"
                : $"the server answered with {ProtocolNames.Version(story.ServerVersion ?? 0)}, older than allowed",
            AlertDescription.illegal_parameter when story.ServerSuite is { } suite && !story.OfferedSuites.Contains((ushort)suite) => "the server chose a suite that was not offered",
            AlertDescription.unexpected_message => "what came is no TLS, or a message out of turn",
            AlertDescription.record_overflow => "the server sent a record that is too long",
            AlertDescription.unsupported_certificate => "the server's certificate holds no RSA key",
            AlertDescription.bad_certificate => "the server's certificate or its RSA key cannot be used",
            AlertDescription.bad_record_mac => "the server's Finished does not verify: a record was changed on its way",
            AlertDescription.handshake_failure when story.AlertReceived == AlertDescription.close_notify => "the server closed with close_notify in the middle of the handshake",
            _ => "the handshake cannot go on",
        };
    }

    private static string Alert(NegotiationStory story) => story.FatalSent is { } alert ? "; sent " + AlertDescription.GetText(alert) : "";

    // What the library says beside the name of the alert; where an internal error has no words, the place it comes from.
    private static string Detail(TlsFatalAlert alert)
    {
        if (alert.AlertDescription == AlertDescription.unexpected_message)
            return "";
        var name = AlertDescription.GetText(alert.AlertDescription);
        if ((alert.InnerException?.Message ?? alert.Message.Replace(name, "", StringComparison.Ordinal).TrimStart(';', ' ')) is { Length: > 0 } detail)
            return ": " + detail;
        if (alert.AlertDescription == AlertDescription.internal_error && new StackTrace(alert).GetFrame(0) is { } frame)
            return $": refused in {DiagnosticMethodInfo.Create(frame)?.Name}";
        return "";
    }

    private static string Hint(NegotiationStory story, short alert) => alert switch
    {
        AlertDescription.handshake_failure when story.ServerVersion is null => ": it has no suite in common with the offer, or no RSA certificate",
        AlertDescription.protocol_version => ": it does not speak the version offered",
        _ when story.ClientCertificateAsked && !story.ClientCertificateSent => ": it asked for a client certificate and none was presented",
        _ => "",
    };
}
