"""The measure of a good file: its length, its functions, its names, and what the pure rooms owe their readers."""

import ast
import re

from tree import ROOT, tracked

LONGEST_FILE = 400
LONG_FUNCTION = 40
LONG_FUNCTIONS_SHARE = 0.02
VAGUE_FILES = re.compile(r"(utils?|helpers?|common|misc|handlers?|processors?|constants)(\.py)?$")
VAGUE_CLASSES = re.compile(r"(Manager|Helper|Util|Utils|Handler|Processor|Mixin|Base)$")
PATHS_OF_A_MACHINE = re.compile(r"(?<![\w./<])/(?:home|root|work|Users|private|tmp)/\w")

CODE = [path for path in tracked("*.py") if "migrations" not in path.parts]
PURE = [
    path
    for path in CODE
    for room in ("methods", "charts", "report")
    if path.is_relative_to(ROOT / "goldenthread" / room)
]


def name(path):
    return str(path.relative_to(ROOT))


def parsed(path):
    return ast.parse(path.read_text())


def functions(path):
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef)]


def lines(function):
    return function.end_lineno - function.lineno + 1


def public_functions(path):
    """Functions of a module and methods of its classes that others may call."""
    for node in parsed(path).body:
        inner = node.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_") else [node]
        yield from (f for f in inner if isinstance(f, ast.FunctionDef) and not f.name.startswith("_"))


def is_typed(function):
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    taken = [argument for argument in every if argument and argument.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation for argument in taken)


def test_no_file_is_longer_than_a_reader_bears():
    assert [name(path) for path in CODE if len(path.read_text().splitlines()) > LONGEST_FILE] == []


def test_hardly_any_function_is_long():
    every = [function for path in CODE if path.is_relative_to(ROOT / "goldenthread") for function in functions(path)]
    long = [function.name for function in every if lines(function) > LONG_FUNCTION]
    assert len(long) <= LONG_FUNCTIONS_SHARE * len(every), long


def test_no_file_or_folder_has_a_vague_name():
    parts = {part for path in CODE for part in path.relative_to(ROOT).parts}
    assert {part for part in parts if VAGUE_FILES.match(part)} == set()


def test_no_class_has_a_vague_name():
    classes = [node.name for path in CODE for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)]
    assert [each for each in classes if VAGUE_CLASSES.search(each)] == []


def test_a_public_function_of_a_pure_room_is_typed_and_says_what_it_is_for():
    silent = {
        f"{name(path)}: {function.name}"
        for path in PURE
        for function in public_functions(path)
        if not (is_typed(function) and ast.get_docstring(function))
    }
    assert silent == set()


def test_a_module_says_what_it_is_for():
    may_be_silent = {"apps.py", "__init__.py", "manage.py", "conftest.py"}
    spoken = [path for path in CODE if path.name not in may_be_silent and not path.name.startswith("test_")]
    assert [name(path) for path in spoken if not ast.get_docstring(parsed(path))] == []


def test_no_file_names_a_path_of_a_machine():
    found = {
        name(path): PATHS_OF_A_MACHINE.findall(text)
        for path in tracked()
        if path.suffix not in {".png", ".woff2", ".lock"}
        and PATHS_OF_A_MACHINE.search(text := path.read_text(errors="ignore"))
    }
    assert found == {}
