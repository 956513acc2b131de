using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>
/// What a test spends on its modem over HTTP, a connection kept alive: a reset, or a modem made and deleted, against a request to an endpoint that does
/// nothing. A round is the median of its turns.
/// </summary>
internal sealed class ModemOverHttp : IComparison
{
    private const string Modems = "/api/v1/modems";

    private readonly int _turns;
    private readonly bool _isReset;
    private readonly Emulator _emulator;
    private readonly Child _bare;
    private readonly HttpClient _toEmulator;
    private readonly HttpClient _toBare;

    private ModemOverHttp(int turns, bool isReset, Emulator emulator, Child bare)
    {
        (_turns, _isReset, _emulator, _bare) = (turns, isReset, emulator, bare);
        _toEmulator = new HttpClient { BaseAddress = emulator.Control };
        _toBare = new HttpClient { BaseAddress = new Uri($"http://{bare.EndPoint}") };
    }

    /// <inheritdoc/>
    public Quantity Quantity => new(_isReset ? "modem reset over HTTP" : "modem made and deleted over HTTP", "us", Aim: null, LessIsBetter: true);

    /// <summary>Starts the emulator and the bare program.</summary>
    /// <param name="effort">How long to measure.</param>
    /// <param name="isReset">True for a reset, false for a modem made and deleted.</param>
    public static async Task<IComparison> StartAsync(Effort effort, bool isReset)
    {
        var comparison = new ModemOverHttp(400 / effort.Scale, isReset, await Emulator.StartAsync(), await Child.StartAsync(Role.BareApi));
        await SendAsync(comparison._toEmulator, HttpMethod.Post, Modems);
        return comparison;
    }

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync() => MeasureAsync(_isReset ? ResetAsync : MakeAndDeleteAsync);

    /// <inheritdoc/>
    public Task<double> MeasureReferenceAsync() => MeasureAsync(() => SendAsync(_toBare, HttpMethod.Post, BareApi.Path));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _toEmulator.Dispose();
        _toBare.Dispose();
        _emulator.Dispose();
        await _bare.DisposeAsync();
    }

    private Task<Uri?> ResetAsync() => SendAsync(_toEmulator, HttpMethod.Post, $"{Modems}/m0/reset");

    private async Task<Uri?> MakeAndDeleteAsync() =>
        await SendAsync(_toEmulator, HttpMethod.Delete, (await SendAsync(_toEmulator, HttpMethod.Post, Modems))!.ToString());

    private static async Task<Uri?> SendAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return response.Headers.Location;
    }

    private async Task<double> MeasureAsync(Func<Task> turn)
    {
        var microseconds = new double[_turns];
        for (var i = 0; i < microseconds.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await turn();
            microseconds[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }
        return Median.Of(microseconds);
    }
}
