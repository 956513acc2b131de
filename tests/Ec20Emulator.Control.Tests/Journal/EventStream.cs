namespace Ec20Emulator.Control.Tests.Journal;

/// <summary>A client of server-sent events.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventStream(HttpResponseMessage response, Stream stream) => (_response, _reader) = (response, new StreamReader(stream));

    /// <summary>Opens a stream; what happens from then on comes.</summary>
    public static async Task<EventStream> OpenAsync(ApiModem api, string resource, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiModem.PathOf(resource));
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"), $"{response.StatusCode}");
        return new EventStream(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; comments are passed over.</summary>
    public async Task<(string? Id, string? Kind, string Data)> NextAsync()
    {
        var fields = new Dictionary<string, string>();
        while (true)
        {
            var line = await LineAsync() ?? throw new EndOfStreamException("the stream has ended");
            if (line.Length == 0 && fields.TryGetValue("data", out var data))
                return (fields.GetValueOrDefault("id"), fields.GetValueOrDefault("event"), data);
            if (line.Length > 0 && line[0] != ':')
                fields[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 2)..];
        }
    }

    /// <summary>Reads on to the end.</summary>
    public async Task<bool> IsAtEndAsync()
    {
        while (await LineAsync() is not null)
        {
            // what was still to come
        }
        return true;
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<string?> LineAsync() => _reader.ReadLineAsync().WaitAsync(ApiModem.Patience);
}
