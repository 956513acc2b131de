using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Watching;

/// <summary>A modem of a running emulator, seen through its control API. Nothing of it is changed.</summary>
internal sealed class WatchedModem : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _path;

    /// <summary>Prepares to look.</summary>
    /// <param name="address">Where the API is.</param>
    /// <param name="id">Name of the modem.</param>
    /// <param name="token">What the API wants to see; null = nothing.</param>
    public WatchedModem(Uri address, string id, string? token)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        _path = $"/api/v1/modems/{Uri.EscapeDataString(id)}";
        if (token is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The whole state.</summary>
    /// <exception cref="BindException">Nobody answers there.</exception>
    /// <exception cref="UsageException">There is no such modem, or the token is not the right one.</exception>
    public async Task<JsonElement> ReadAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync("", HttpCompletionOption.ResponseContentRead, cancellationToken);
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }

    /// <summary>What happens, from a cursor of the journal on, until the modem or the emulator ends.</summary>
    /// <exception cref="BindException">Nobody answers there.</exception>
    public async IAsyncEnumerable<WatchedEntry> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await SendAsync(FormattableString.Invariant($"/journal/events?after={after}"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var news in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            if (news.EventType != "missing" && WatchedEntry.Parse(news.Data) is { } entry)
                yield return entry;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string resource, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _http.GetAsync(_path + resource, completion, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
            {
                throw response.StatusCode is HttpStatusCode.Unauthorized
                    ? new UsageException($"{_http.BaseAddress}: --token: the control API wants another one")
                    : new UsageException($"{_http.BaseAddress}: no modem is to be seen at {_path} ({(int)response.StatusCode})");
            }
        }
        catch (HttpRequestException failure)
        {
            throw new BindException($"{_http.BaseAddress}", new IOException($"{failure.Message}; does ec20emu run there, with --control?", failure));
        }
    }
}
