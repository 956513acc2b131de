using System.Net;
using Ec20Emulator.Modem.World;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Control.Tests.Actions;

/// <summary>An action that is declared has an endpoint and stands in the OpenAPI document; nothing else is to be touched.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NewActionTests
{
    [Test]
    public async Task Action_Declared_IsAnEndpoint()
    {
        await using var api = await ApiModem.StartAsync(controls: [ControlDeclaration.Of(typeof(Lamp))]);
        var lamp = Lamp.On(api.Modem);
        var outcome = await api.DoAsync("PUT", "lamp", """{"brightness":7,"timeMs":1500}""");
        Assert.That(outcome.GetProperty("what").GetString(), Is.EqualTo("lamp glows 7"));
        Assert.That(lamp.State, Is.EqualTo("7 for 1.5 s"));
        await api.DoAsync("PUT", "lamp", """{"brightness":1,"when":{"position":"afterFinal"}}""");
        Assert.That(lamp.State, Is.EqualTo("7 for 1.5 s"));
        await api.Dte.OkAsync("AT");
        Assert.That(lamp.State, Is.EqualTo("1 for 0 s"));
    }

    [TestCase("""{"brightness":10}""", "brightness", "must be between 1 and 9")]
    [TestCase("""{"brightness":1,"timeMs":60001}""", "timeMs", "must be between 0 and 60000 ms")]
    [TestCase("""{"timeMs":1}""", "brightness", "missing")]
    [TestCase("""{"brightness":1,"time":1}""", "time", "there is no such field")]
    public async Task Body_ThatIsWrong_IsAProblem(string body, string field, string why)
    {
        await using var api = await ApiModem.StartAsync(controls: [ControlDeclaration.Of(typeof(Lamp))]);
        var problem = await api.FailAsync(HttpStatusCode.BadRequest, "PUT", "lamp", body, $"{field}: {why}");
        Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo(field));
    }

    [Test]
    public async Task Document_HasItsFields()
    {
        await using var api = await ApiModem.StartAsync(controls: [ControlDeclaration.Of(typeof(Lamp))]);
        var operation = (await api.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/v1/modems/{id}/lamp").GetProperty("put");
        var fields = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties");
        Assert.That(operation.GetProperty("summary").GetString(), Is.EqualTo("Lights the lamp."));
        Assert.That(fields.GetProperty("brightness").GetProperty("maximum").GetInt32(), Is.EqualTo(9));
        Assert.That(fields.GetProperty("timeMs").GetProperty("default").GetInt32(), Is.Zero);
    }
}
