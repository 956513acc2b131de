using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Whatever a control throws has a meaning in HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ProblemTests
{
    private static IEnumerable<Type> Controls => typeof(Ec20Modem).GetProperties().Select(property => property.PropertyType).Where(type => type.IsClass).Distinct();

    /// <summary>What the documentation of the controls says they throw.</summary>
    public static IEnumerable<Type> Thrown =>
        from assembly in new[] { typeof(Ec20Modem).Assembly, typeof(FaultSettingsException).Assembly }
        from member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        where Controls.Any(control => ((string)member.Attribute("name")!)[2..].StartsWith(control.FullName + ".", StringComparison.Ordinal))
        from thrown in member.Elements("exception")
        group thrown by ((string)thrown.Attribute("cref")!)[2..] into name
        select TypeOf(name.Key);

    [TestCaseSource(nameof(Thrown))]
    public void Exception_OfAControl_IsNoDefect(Type thrown)
    {
        if (thrown == typeof(ModemFileException))
            return;
        var problem = Problem.Of((Exception)RuntimeHelpers.GetUninitializedObject(thrown));
        Assert.That(problem.Status, Is.Not.EqualTo(StatusCodes.Status500InternalServerError), thrown.Name);
    }

    [Test]
    public void Documentation_OfTheControls_NamesWhatTheyThrow() => Assert.That(Thrown, Does.Contain(typeof(ModemFileException)).And.Contain(typeof(FaultSettingsException)));

    [Test]
    public void Error_OfTheFileStore_IsNoDefect()
    {
        var constructor = typeof(ModemFileException).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        foreach (var error in Enum.GetValues(constructor.GetParameters()[1].ParameterType))
        {
            var problem = Problem.Of((Exception)constructor.Invoke(["UFS:a", error]));
            Assert.That(problem.Status, Is.InRange(400, 499).Or.EqualTo(StatusCodes.Status507InsufficientStorage), error.ToString());
            Assert.That(problem.Detail, Does.StartWith("UFS:a: "));
        }
    }

    [TestCase(409)]
    [TestCase(420)]
    public void Disk_ThatIsFull_Is507(int code)
    {
        var constructor = typeof(ModemFileException).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        var error = Enum.ToObject(constructor.GetParameters()[1].ParameterType, code);
        Assert.That(Problem.Of((Exception)constructor.Invoke(["UFS:a", error])).Status, Is.EqualTo(StatusCodes.Status507InsufficientStorage));
    }

    private static Type TypeOf(string name) => AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).First(type => type is not null)!;
}
