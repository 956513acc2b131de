using System.Globalization;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Wire;
using Ec20Emulator.Modem.Features.Sockets;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>Carries requests out: OK when one is accepted, its URC when the head of the answer is there (http-mqtt-ftp.md 2). On the mailbox.</summary>
/// <param name="core">The modem.</param>
/// <param name="session">The client.</param>
/// <param name="links">Connections.</param>
/// <param name="obstacles">What may stand in the way.</param>
/// <param name="answered">Called when the host has been told of an answer.</param>
internal sealed class HttpRequests(ModemCore core, HttpSession session, HttpLinks links, HttpObstacles obstacles, Action answered)
{
    private readonly ILogger _log = core.Logs.CreateLogger("Http");

    private HttpOrigin Origin
    {
        get
        {
            var (url, settings) = (session.Url!, session.Settings);
            return new HttpOrigin(url.IsSecure, url.Host, url.Port, settings.ContextId, url.IsSecure ? settings.SslContextId : 0);
        }
    }

    /// <summary>Sends a request to the URL that is set; the URC tells the rest.</summary>
    public AtResult Send(Turn turn, HttpOrder order)
    {
        session.Home = turn.Port;
        Begin(() => order.Bytes, order.Verb, order.AnswerTime);
        return AtResult.Ok;
    }

    /// <summary>Sends a request whose head the module writes.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="verb">Its kind.</param>
    /// <param name="range">Value of a Range header, or null.</param>
    /// <param name="body">Its parts; null = it has no body.</param>
    /// <param name="answerTime">How long the answer may take, connecting included.</param>
    public AtResult Send(Turn turn, HttpVerb verb, string? range, IReadOnlyList<ReadOnlyMemory<byte>>? body, TimeSpan answerTime)
    {
        session.Home = turn.Port;
        Begin(() => Compose(verb, range, body), verb, answerTime);
        return AtResult.Ok;
    }

    /// <summary>Connects, without a request yet.</summary>
    /// <param name="connected">Told of a success.</param>
    /// <param name="failed">Told the code.</param>
    public void Connect(Action connected, Action<CmeError> failed)
    {
        var origin = Origin;
        if (obstacles.OfOrigin(origin) is { } obstacle)
        {
            HttpLog.Ended(_log, "connecting", (int)obstacle.Error, obstacle.Why);
            failed(obstacle.Error);
            return;
        }
        var (kept, connect) = (session.LineTo(origin), links.For(origin));
        session.Start(
            origin,
            async running => new HttpOutcome(kept ?? await HttpLine.OpenAsync(connect, session, running).ConfigureAwait(false), null),
            _ => connected(),
            error => failed(error ?? CmeError.HttpSocketClosed));
    }

    private RequestBytes Compose(HttpVerb verb, string? range, IReadOnlyList<ReadOnlyMemory<byte>>? body) => new(
        verb.Method, [RequestHead.Write(verb.Method, session.Url!, session.Settings, range, body?.Sum(part => (long)part.Length)), .. body ?? []]);

    private void Begin(Func<RequestBytes> compose, HttpVerb verb, TimeSpan answerTime)
    {
        var origin = Origin;
        if (obstacles.OfOrigin(origin) is { } obstacle)
        {
            FailLater(verb, obstacle.Error, obstacle.Why);
            return;
        }
        RequestBytes request;
        try
        {
            request = compose();
        }
        catch (HttpFailureException failure)
        {
            FailLater(verb, failure.Error, failure.Message);
            return;
        }
        var (kept, connect) = (session.LineTo(origin), links.For(origin));
        session.Start(
            origin,
            running => ExchangeAsync(new HttpOrder(verb, request, answerTime), kept, connect, running),
            reply => Report(verb, origin, reply!),
            error =>
            {
                if (error is { } code)
                    Report(verb, code);
            });
    }

    private async Task<HttpOutcome> ExchangeAsync(HttpOrder order, HttpLine? kept, LinkFactory connect, CancellationToken running)
    {
        using var deadline = core.Scheduler.Deadline(order.AnswerTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, running);
        var line = kept;
        try
        {
            line ??= await HttpLine.OpenAsync(connect, session, either.Token).ConfigureAwait(false);
            return new HttpOutcome(line, await line.SendAsync(order.Bytes, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !running.IsCancellationRequested)
        {
            line?.Cut();
            throw new HttpFailureException(order.Verb.Late, $"no answer within {order.AnswerTime.TotalSeconds:0} s");
        }
        catch
        {
            line?.Cut();
            throw;
        }
    }

    private void FailLater(HttpVerb verb, CmeError error, string why)
    {
        HttpLog.Ended(_log, verb.Command, (int)error, why);
        core.Mailbox.Post(() => Report(verb, error));
    }

    private void Report(HttpVerb verb, CmeError error) => session.Tell($"{verb.Command}: {(int)error}");

    private void Report(HttpVerb verb, HttpOrigin origin, HttpReply reply)
    {
        HttpLog.Answered(_log, verb.Command, origin.Host, reply.Status, reply.Length is { } known ? $"of {known} bytes" : "of unknown length");
        session.Tell(string.Create(CultureInfo.InvariantCulture, $"{verb.Command}: 0,{reply.Status}{(reply.Length is { } length ? $",{length}" : "")}"));
        answered();
    }
}
