using System.Globalization;
using System.Text;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Mqtt;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// A real broker in transcripts: <c>mqtt-broker at HOST:PORT [user NAME PASSWORD]</c> starts it; <c>broker publishes TOPIC QOS "text" [retain]</c>,
/// <c>broker has TOPIC QOS "text" [retain]</c> waits for what a client has published, <c>broker stops</c>.
/// </summary>
public sealed class MqttDirective : ITranscriptDirective
{
    private MqttBroker? _broker;

    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var words = arguments.Split(' ', 4);
        if (word == "mqtt-broker")
        {
            _broker = words.Length > 2
                ? await MqttBroker.StartAsync(arguments.Split(' ')[3], arguments.Split(' ')[4])
                : await MqttBroker.StartAsync();
            runner.Modem.Map.Set(HostMapping.Parse(string.Create(CultureInfo.InvariantCulture, $"{words[1]}=127.0.0.1:{_broker.Port}")));
            return true;
        }
        if (word != "broker" || _broker is null)
            return false;
        switch (words[0])
        {
            case "publishes":
                var retain = words[3].EndsWith(" retain", StringComparison.Ordinal);
                await _broker.PublishAsync(words[1], Text(words[3]), int.Parse(words[2], CultureInfo.InvariantCulture), retain);
                break;
            case "has":
                var message = await _broker.NextAsync();
                var kept = message.Retain ? " retain" : "";
                Assert.That(
                    $"{message.Topic} {message.Quality} {message.Payload}{kept}",
                    Is.EqualTo($"{words[1]} {words[2]} {Text(words[3])}{(words[3].EndsWith(" retain", StringComparison.Ordinal) ? " retain" : "")}"));
                break;
            case "stops":
                await _broker.StopAsync();
                break;
            default:
                throw new FormatException($"a broker cannot '{words[0]}'");
        }
        await runner.Modem.Modem.WhenIdleAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_broker is not null)
            await _broker.DisposeAsync();
    }

    private static string Text(string words)
    {
        var quoted = words.EndsWith(" retain", StringComparison.Ordinal) ? words[..^" retain".Length] : words;
        return Encoding.Latin1.GetString(QuotedText.Repeated(quoted));
    }
}
